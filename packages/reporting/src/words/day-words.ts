import { localDayOf } from '@nhipbao/records';

const parts = (day: string) => {
  const [year = '', month = '', date = ''] = day.split('-');
  return { year, month, date };
};

/** A local day (yyyy-mm-dd) as dd/mm/yyyy. */
export function dayWords(day: string): string {
  const { year, month, date } = parts(day);
  return `${date}/${month}/${year}`;
}

/** A month (yyyy-mm) as mm/yyyy. */
export function monthWords(month: string): string {
  const [year, number] = month.split('-');
  return `${number}/${year}`;
}

/** An instant with offset as dd/mm/yyyy HH:MM in Asia/Ho_Chi_Minh. */
export function instantWords(instant: string): string {
  const local = new Date(new Date(instant).getTime() + 7 * 3_600_000).toISOString();
  return `${dayWords(local.slice(0, 10))} ${local.slice(11, 16)}`;
}

/** The local day of an instant in words: ngày 05 tháng 02 năm 2026. */
export function instantDayWords(instant: string): string {
  return longDayWords(localDayOf(new Date(instant)));
}

/** Days under 10 and the months 1 and 2 take a leading 0, other months none (Decree 30/2020/NĐ-CP, appendix I). */
export function longDayWords(day: string): string {
  const { year, month, date } = parts(day);
  return `ngày ${date} tháng ${Number(month) <= 2 ? month : Number(month)} năm ${year}`;
}

/** A day left open, to be written when the document is issued. */
export function openDayWords(year: number): string {
  return `ngày       tháng       năm ${year}`;
}

/** A month (yyyy-mm) as mm/yy: under a chart. */
export function shortMonthWords(month: string): string {
  return `${month.slice(5)}/${month.slice(2, 4)}`;
}
