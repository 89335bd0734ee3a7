import type { ActivityMonth } from './platform-activity.ts';
import { daysIn, type Standing } from './platform-months.ts';

/** States of a platform-month in words. */
export const STATE_WORDS: Readonly<Record<ActivityMonth['state'], string>> = {
  active: 'hoạt động',
  dormant: 'ít hoạt động',
  none: 'không đăng',
  gap: 'khoảng trống đo',
  unproven: 'chưa có minh chứng',
  linear: 'kênh phát lại, không tính bài đăng',
};

/** Why a platform-month has its state, in one Vietnamese sentence. */
export function stateReason(month: ActivityMonth, needed: number): string {
  const { state, publications, read, tried, accounts } = month;
  const days = `đọc được ${read}/${daysIn(month.month)} ngày`;
  const shown = month.shownOnly > 0 ? ` Thêm ${month.shownOnly} bài chỉ nêu, không tính.` : '';
  const because = {
    active: `${publications} bài đăng, đạt mức ${needed} bài.`,
    dormant: `${publications} bài đăng, dưới mức ${needed} bài; ${days}.`,
    none: accounts.length > 0 ? `Không có bài đăng; ${days}.` : 'Không có tài khoản nào trong tháng.',
    gap: `Có đọc nhưng chưa đủ ngày (${days}, thử ${tried} ngày); im lặng chưa được coi là không đăng.`,
    unproven: 'Tháng chưa kết thúc, hoặc chưa có nguồn nào đọc tài khoản trong tháng.',
    linear: 'Chỉ có kênh phát thanh, truyền hình được phát lại nguyên trạng.',
  }[state];
  return `${because}${shown}`;
}

/** One line of indicator 1 in words: how the platform stands on which it rests, which months would settle it, and which one has more. */
export function lineWords(
  label: string,
  { best, most }: { best: Standing | undefined; most: Standing | undefined },
  needed: number,
  name: (id: string) => string,
): string {
  if (!best) return `${label}: chưa có tài khoản hay bài đăng nào.`;
  const { active, open } = best;
  const stands = `${label}: ${name(best.platform)} có ${active} tháng hoạt động (cần ${needed})`;
  if (active >= needed || active + open.length < needed) return `${stands}.`;
  const more = most && most.active > active ? ` Nhiều nhất là ${name(most.platform)} với ${most.active} tháng.` : '';
  return `${stands}, cần minh chứng ${needed - active} tháng trong các tháng ${monthSpans(open)}.${more}`;
}

/** Months in words, runs drawn together: "03/2026, 05/2026–10/2026". */
export function monthSpans(months: readonly string[]): string {
  const ordinal = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
  const runs: string[][] = [];
  for (const month of months) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last !== undefined && ordinal(month) === ordinal(last) + 1) run.push(month);
    else runs.push([month]);
  }
  return runs
    .map((run) => [...new Set([run[0], run.at(-1)])].flatMap((month) => (month ? [monthWords(month)] : [])).join('–'))
    .join(', ');
}

const monthWords = (month: string) => `${month.slice(5)}/${month.slice(0, 4)}`;
