import { createHash } from 'node:crypto';
import { type Format, fold, type Origin } from '@nhipbao/records';
import type { Warehouse } from '@nhipbao/warehouse';

export interface TestStory {
  id: string;
  unit?: string;
  title: string;
  lead?: string | null;
  paragraphs?: string[];
  publishedAt?: Date | null;
  observedAt?: Date;
  format?: Format | null;
  origin?: Origin;
  /** Near-duplicates are told by it. */
  simhash?: string;
  /** False: no decision was taken on it yet. */
  classified?: boolean;
}

const digestOf = (text: string) => createHash('sha256').update(text).digest('hex');

/** Stores one version of a story with its address, sighting and decision, as collecting does. */
export async function storeStory(warehouse: Warehouse, story: TestStory): Promise<void> {
  const { id, unit = 'newspaper', title, lead = null, paragraphs = [], format = 'text-news', origin = 'own' } = story;
  const observed = story.observedAt ?? new Date('2026-11-24T01:00:00Z');
  const published = story.publishedAt === undefined ? observed : story.publishedAt;
  const url = `https://bao.example/${id}.html`;
  const digest = digestOf(JSON.stringify([title, lead, paragraphs]));
  await warehouse.writer.insert('item_addresses', [
    { address: url, item_id: id, unit_id: unit, reason: 'first', at: observed },
  ]);
  await warehouse.writer.insert('sightings', [
    {
      address: url,
      source_id: `${unit}-rss`,
      unit_id: unit,
      list_kind: 'rss',
      url,
      title,
      section: null,
      published_at: published,
      seen_at: observed,
    },
  ]);
  await warehouse.writer.insert('item_versions', [
    {
      item_id: id,
      observed_at: observed,
      source_digest: digest,
      extractor_version: 1,
      unit_id: unit,
      source_id: `${unit}-web`,
      url,
      archive_digest: digestOf(url),
      title,
      lead,
      authors: ['Lan Anh'],
      section: 'Thời sự',
      published_at: published,
      updated_at: null,
      source_line: null,
      tags: ['tây ninh'],
      syllables: 100,
      simhash: story.simhash ?? '0',
      article: JSON.stringify({ title, lead, paragraphs, captions: [] }),
      search_text: fold([title, lead, ...paragraphs].filter(Boolean).join('\n')),
    },
  ]);
  if (story.classified === false) return;
  await warehouse.writer.insert('classifications', [
    {
      item_id: id,
      decided_at: observed,
      layer: format === null ? 'abstained' : 'rule',
      decided_by: 'rules-1',
      model_version: 'rules-1',
      source_digest: digest,
      format,
      secondary: [],
      topic: null,
      probability: 0.9,
      reasons: JSON.stringify([{ text: 'không có phương tiện nào khác', weight: 0.9 }]),
      origin,
      has_audio_version: false,
      broadcast_origin: false,
      ai_label: false,
      advertising: false,
      note: null,
    },
  ]);
}
