import type { AssessorLabel, Audit } from '@nhipbao/indicators';
import type { Agreement, Format } from '@nhipbao/records';
import { cohenKappa } from '../labels/cohen-kappa.ts';

/** News text and feature count as one: both count the same in indicator 3 (codebook). */
const kind = (format: Format | null) =>
  format === null ? 'undecided' : format === 'text-news' || format === 'feature' ? 'text' : format;

const pairs = (all: [Format | null, Format | null][]) =>
  cohenKappa(all.map(([first, second]) => ({ first: kind(first), second: kind(second), pairs: 1 })));

/** Cohen's kappa of the first assessor's formats against what was decided before the audit, over drawn works. */
export function machineAgreement({ rows, sample, labels }: Audit): Agreement {
  const decided = new Map(rows.map((row) => [row.item_id, row.format]));
  const drawn = [...new Set(sample.filter(({ wave }) => wave > 0).map(({ item_id }) => item_id))];
  return pairs(
    drawn.flatMap((item): [Format | null, Format | null][] => {
      const label = labels.get(item);
      return label ? [[decided.get(item) ?? null, label.format]] : [];
    }),
  );
}

/** Cohen's kappa of two assessors over the works that both labelled. */
export function assessorAgreement({ labels, record }: Audit, every: readonly AssessorLabel[]): Agreement {
  return pairs(
    every.flatMap((label): [Format | null, Format | null][] => {
      const first = labels.get(label.item_id);
      return first && label.labelled_by !== record.drawnBy ? [[first.format, label.format]] : [];
    }),
  );
}
