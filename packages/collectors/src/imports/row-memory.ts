import { IMPORT_FIELDS } from './import-columns.ts';
import type { ImportFault } from './import-fault.ts';
import type { ImportedRow } from './import-row.ts';

/** What one post or account was given in a table, by metric: the value and the line that gave it. */
type Given = Map<string, { value: number | null; line: number }>;

/**
 * Remembers the rows of one table that were taken. Answers a fault for a row that gives the same post (or account and span) another
 * number as of the same time: which of the two is right only its author knows. An exact repeat is no fault.
 */
export function createRowMemory(): (line: number, row: Pick<ImportedRow, 'samples'>) => ImportFault | null {
  const known = new Map<string, Given>();
  return (line, { samples }) => {
    const places = samples.map((sample) => ({ sample, key: keyOf(sample) }));
    for (const { sample, key } of places) {
      const before = known.get(key)?.get(sample.metric);
      if (!before || before.value === sample.value) continue;
      const field = IMPORT_FIELDS.find((one) => one === sample.metric);
      const why = `cùng bài hoặc tài khoản và cùng thời điểm với dòng ${before.line} nhưng số khác (${before.value} và ${sample.value}); giữ lại dòng đúng`;
      return field ? { field, why } : { why };
    }
    for (const { sample, key } of places) {
      const given: Given = known.get(key) ?? new Map();
      given.set(sample.metric, { value: sample.value, line });
      known.set(key, given);
    }
    return null;
  };
}

const keyOf = ({ platform, nativeId, metricPeriod, observedAt }: ImportedRow['samples'][number]) =>
  [platform, nativeId, metricPeriod, observedAt.getTime()].join(' ');
