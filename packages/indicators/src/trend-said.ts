import type { MeasuredShare } from './audit/measured-share.ts';
import type { MeasureContext, Measured } from './indicator.ts';
import { percentWords, thresholdWords } from './percent-words.ts';
import type { TrendCount } from './trend-count.ts';
import { missedBy, tallyNotes, unplacedNote } from './trend-notes.ts';

/** What a count is told with: the lists' coverage, posts that nobody placed, and what a signed audit made of it. */
export interface TrendFacts {
  lists: readonly { kinds: string[]; addresses: number; stored: number; gone: number }[];
  unplaced: number;
  audited: MeasuredShare | undefined;
}

/** Everything that indicator 3 says but its evidence. */
export function trendSaid(
  { rulebook, sources }: MeasureContext,
  count: TrendCount,
  { lists, unplaced, audited }: TrendFacts,
): Omit<Measured, 'evidence'> {
  const { trend, total, undecided } = count;
  const addresses = lists.reduce((sum, list) => sum + list.addresses - list.gone, 0);
  const stored = lists.reduce((sum, list) => sum + list.stored, 0);
  const trendMonths = [...count.months.values()].filter((month) => month.trend > 0).length;
  const share = total > 0 ? trend / total : null;
  const least = rulebook.parameters.minimumShare.value;
  const unaudited = {
    value: share,
    lower: share,
    upper: total > 0 ? (trend + undecided) / total : null,
    numerator: total > 0 ? trend : null,
    denominator: total > 0 ? total : null,
    verdict: total > 0 ? ('needs-audit' as const) : ('no-data' as const),
    explanation:
      share !== null
        ? `${trend} trên ${total} tác phẩm thuộc xu hướng báo chí số (${percentWords(share, least)}; mức cần đạt ${thresholdWords(least)}), có ở ${trendMonths} tháng (cần ${rulebook.parameters.minimumTrendMonths.value}). Cần kiểm định độc lập trước khi kết luận.`
        : sources.some((source) => source.enabled)
          ? 'Chưa thu thập được tác phẩm nào trong kỳ.'
          : 'Đơn vị chưa có nguồn nào được đăng ký.',
    notes: ['Kết quả do máy phân loại, chưa hiệu chỉnh bằng mẫu kiểm định độc lập.'],
  };
  const said = audited ?? unaudited;
  return {
    ...said,
    coverage: addresses > 0 ? stored / addresses : null,
    notes: [
      ...said.notes,
      ...(audited && share !== null
        ? [`Trước kiểm định: ${trend} trên ${total} tác phẩm (${percentWords(share, least)}).`]
        : []),
      ...tallyNotes(count),
      ...unplacedNote(unplaced),
      ...missedBy(lists),
    ],
    breakdown: [...count.months].map(([month, { trend: own, total: works }]) => ({
      group: 'month',
      label: month,
      month,
      count: own,
      total: works,
      state: works === 0 ? 'no-data' : own > 0 ? 'has-trend' : 'none',
    })),
  };
}
