import { addDays, canonicalAddress, localDayOf, type MetricSample, startOfLocalDay } from '@nhipbao/records';
import { cellText } from './import-cell.ts';
import { ACCOUNT_METRICS, IMPORT_METRICS } from './import-columns.ts';
import { readImportDate } from './import-date.ts';
import type { ImportFault } from './import-fault.ts';
import { type ImportedRow, observedOf, platformOf, type RowCells, type RowReading, readMetric } from './import-row.ts';

/**
 * Reads one row of totals: what an account did in a span of days (`tu ngay`, `den ngay`, both inclusive). Its numbers are the
 * account's (`account:<id>`), the followers as of the last day; it never becomes a post.
 */
export function readTotalsRow(row: RowCells, reading: RowReading): ImportedRow | ImportFault {
  const platform = platformOf(row, reading);
  if (typeof platform === 'object') return platform;
  const [start, end] = [dayOf(row, 'period_start'), dayOf(row, 'period_end')];
  if (typeof start === 'object') return start;
  if (typeof end === 'object') return end;
  if (end < start) return { field: 'period_end', why: 'kỳ kết thúc trước khi bắt đầu' };

  const { observedAt, faults } = observedOf(row, reading);
  if (!observedAt) return { publication: null, samples: [], platform, faults };
  if (start > localDayOf(observedAt)) return { field: 'period_start', why: 'kỳ chưa bắt đầu vào ngày lấy số liệu' };
  const address = row.text('account_url');
  const account =
    row.text('account') || reading.account || (URL.canParse(address) && canonicalAddress(address)) || platform;
  const nativeId = `account:${account}`;
  const closed = new Date(startOfLocalDay(addDays(end, 1)).getTime() - 1000);
  const samples: MetricSample[] = [];
  for (const metric of [...IMPORT_METRICS, ...ACCOUNT_METRICS]) {
    const value = readMetric(row, metric, faults);
    if (value === null) continue;
    const standing = metric === 'followers';
    samples.push({
      nativeId,
      platform,
      metric,
      metricPeriod: standing ? 'lifetime' : periodName(start, end),
      definition: `import-${metric}-1`,
      value,
      observedAt: standing && closed < observedAt ? closed : observedAt,
    });
  }
  if (samples.length === 0 && faults.length === 0)
    return { why: 'dòng tổng hợp không có số liệu nào; điền ít nhất một cột số' };
  return { publication: null, samples, platform, faults };
}

/** `2026-11` for a whole month, `2026-11-05` for a day, else an ISO 8601 interval of days, both inclusive. */
function periodName(start: string, end: string): string {
  if (start === end) return start;
  const wholeMonth = start.endsWith('-01') && end.slice(0, 7) === start.slice(0, 7) && addDays(end, 1).endsWith('-01');
  return wholeMonth ? start.slice(0, 7) : `${start}/${end}`;
}

function dayOf(row: RowCells, field: 'period_start' | 'period_end'): string | ImportFault {
  const date = readImportDate(row.cell(field));
  if (date) return localDayOf(date);
  const text = cellText(row.cell(field));
  return {
    field,
    why: text ? `không hiểu ngày "${text}"; ghi như 01/11/2026` : 'thiếu ngày của kỳ; ghi như 01/11/2026',
  };
}
