import { createHash } from 'node:crypto';
import { measuringPeriod, monthBounds } from '@nhipbao/records';
import type { Warehouse } from '@nhipbao/warehouse';

/** What a year holds, by the word its ids begin with: the machine calls `video` a video, all else news text, and abstains on `abstained`. */
export interface AuditedYear {
  video: number;
  text: number;
  /** Videos that the machine took for news text. */
  hidden: number;
  abstained: number;
  republished: number;
}

/**
 * Stores a closed year (period 2026) of one unit, decided by rules, its works spread over the months; `text-0` and `text-1` are twins. Ids
 * of a second unit in the same store begin with its `prefix`.
 */
export async function storeAuditedYear(
  warehouse: Warehouse,
  year: AuditedYear,
  { unit, prefix }: { unit: string; prefix: string } = { unit: 'newspaper', prefix: '' },
): Promise<void> {
  const { months } = measuringPeriod('2026');
  const kinds = ['video', 'text', 'hidden', 'abstained', 'republished'] as const;
  const items = kinds.flatMap((kind) =>
    Array.from({ length: year[kind] }, (_, n) => ({
      kind,
      id: `${prefix}${kind}-${n}`,
      month: months[n % 12] ?? '',
      n,
    })),
  );
  const at = ({ month, n }: { month: string; n: number }) =>
    new Date(monthBounds(month).from.getTime() + ((n * 7) % 27) * 86_400_000 + 3 * 3_600_000);
  await warehouse.writer.insert(
    'item_versions',
    items.map((item) => ({
      item_id: item.id,
      observed_at: at(item),
      source_digest: `s-${item.id}`,
      extractor_version: 1,
      unit_id: unit,
      source_id: `${unit}-web`,
      url: `https://bao.example/${item.id}.html`,
      archive_digest: createHash('sha256').update(item.id).digest('hex'),
      title: /^text-[01]$/.test(item.id) ? 'Hai bài một chuyện' : `Chuyện ${item.id}`,
      lead: null,
      authors: [],
      section: null,
      published_at: at(item),
      updated_at: null,
      source_line: null,
      tags: [],
      syllables: 190,
      simhash: createHash('sha256').update(item.id).digest('hex').slice(0, 16),
      article: '{}',
      search_text: '',
    })),
  );
  await warehouse.writer.insert(
    'classifications',
    items.map((item) => ({
      item_id: item.id,
      decided_at: at(item),
      layer: item.kind === 'abstained' ? 'abstained' : 'rule',
      decided_by: 'nhipbao',
      model_version: 'rules-1',
      source_digest: `s-${item.id}`,
      format: item.kind === 'video' ? 'video' : 'text-news',
      secondary: [],
      topic: null,
      probability: 0.9,
      reasons: '[]',
      origin: item.kind === 'republished' ? 'republished' : 'own',
      has_audio_version: false,
      broadcast_origin: false,
      ai_label: false,
      advertising: false,
      note: null,
    })),
  );
}
