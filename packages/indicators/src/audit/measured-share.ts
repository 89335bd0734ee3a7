import type { Measured } from '../indicator.ts';
import { percentWords, thresholdWords } from '../percent-words.ts';
import type { Rulebook } from '../rulebook.ts';
import type { AuditRecord } from './audit-record.ts';
import type { AuditStanding } from './audit-standing.ts';

/** The part of a measured value that an audit decides. */
export type MeasuredShare = Pick<
  Measured,
  'value' | 'lower' | 'upper' | 'numerator' | 'denominator' | 'verdict' | 'explanation' | 'notes'
>;

const VERDICT_WORDS = { met: 'Đạt', 'not-met': 'Chưa đạt', 'needs-audit': 'Vẫn cần kiểm định' };

/**
 * What a signed audit makes of indicator 3: the corrected share with its interval, the three verdicts, and the months confirmed. Numerator
 * and denominator are estimates, rounded to works.
 */
export function measuredShare(
  record: AuditRecord,
  standing: AuditStanding,
  { parameters }: Rulebook,
): MeasuredShare | undefined {
  const last = standing.waves.at(-1);
  if (!record.signed || !last || last.share === null || last.lower === null || last.upper === null) return undefined;
  const least = parameters.minimumShare.value;
  const words = (share: number) => percentWords(share, least);
  const interval = `${words(last.lower)} đến ${words(last.upper)}`;
  const bounds = last.conservative;
  return {
    value: last.share,
    lower: last.lower,
    upper: last.upper,
    numerator: Math.round(last.trendWorks),
    denominator: Math.round(last.works),
    verdict: standing.verdict,
    explanation: `Tỷ lệ đã hiệu chỉnh bằng mẫu kiểm định độc lập: ${words(last.share)} (khoảng ${interval}, 95 % cho cả hai đợt; mức cần đạt ${thresholdWords(least)}); ${standing.confirmed.length} tháng có tác phẩm được xác nhận (cần ${parameters.minimumTrendMonths.value}). ${VERDICT_WORDS[standing.verdict]}.`,
    notes: [
      `Kiểm định ${record.id}: ${last.labels} nhãn trong ${standing.waves.length} đợt, ${record.strata.length} tầng, hạt giống ${record.seed}; ước tính ${Math.round(last.trendWorks)} trên ${Math.round(last.works)} tác phẩm.`,
      ...(bounds.lower !== null && bounds.upper !== null
        ? [
            `Cận thận trọng (tổng các cận Clopper–Pearson): ${words(bounds.lower)} đến ${words(bounds.upper)}${last.tight ? '; đầu khoảng cách ngưỡng không quá 0,5 điểm nên phải cùng phía với cận này' : ''}.`,
          ]
        : []),
    ],
  };
}
