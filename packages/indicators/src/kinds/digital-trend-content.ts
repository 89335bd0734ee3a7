import { listCoverage, nativeWorksBetween, populationRows, trendEvidence, unplacedPosts } from '@nhipbao/warehouse';
import type { AuditRecord } from '../audit/audit-record.ts';
import { auditStanding } from '../audit/audit-standing.ts';
import { measuredShare } from '../audit/measured-share.ts';
import { auditFor, readAudit } from '../audit/read-audit.ts';
import { defineIndicator, type MeasureContext } from '../indicator.ts';
import { percentWords, thresholdWords } from '../percent-words.ts';
import { missedBy, tallyNotes, unplacedNote } from '../trend-notes.ts';
import { tallyTrend } from '../trend-tally.ts';

/** Items of the period: the closed population where there is one, else as they are now, with what a signed audit found. */
async function itemsOf({ query, unit, period, rulebook }: MeasureContext, record: AuditRecord | undefined) {
  if (record?.signed) {
    const audit = await readAudit(query, record);
    return { rows: audit.rows, standing: auditStanding(audit, rulebook) };
  }
  const rows = record
    ? await query(populationRows, { digest: record.population })
    : await query(trendEvidence, { unit: unit.id, from: period.from, to: period.to });
  return { rows, standing: undefined };
}

/**
 * Indicator 3: share of a unit's own works whose primary format is a digital trend, within one measuring period (0 to 1). With a signed
 * audit: the share corrected by its sample, `lower` and `upper` its interval, verdict of three. Without: the machine's count, which never
 * says met or not met; `lower` and `upper` then bound it by the works without a decision, they are no interval.
 * Source: provincial plan, part I.2, row 3; rulebook parameters `trendFormats`, `minimumShare`, `minimumTrendMonths`.
 */
export default defineIndicator({
  id: 'digital-trend-content',
  number: 3,
  title: 'Sản xuất nội dung theo các xu hướng báo chí số',
  basis: 'Kế hoạch của tỉnh, phần I.2, dòng 3',
  unit: 'share',
  version: 2,

  async measure(context) {
    const { query, rulebook, unit, period, sources } = context;
    const record = await auditFor(query, { unit: unit.id, period: period.id, rulebook });
    const span = { from: period.from, to: period.to };
    const [{ rows, standing }, lists, native, [unplaced]] = await Promise.all([
      itemsOf(context, record),
      query(listCoverage, { unit: unit.id, ...span }),
      query(nativeWorksBetween, { unit: unit.id, ...span }),
      query(unplacedPosts, { units: [unit.id], ...span }),
    ]);
    const platforms = new Map(native.map((post) => [post.publication_id, post.platform_id]));
    const tally = tallyTrend(rows, rulebook, period.months, standing?.outcomes);
    const { trend, total, undecided } = tally;
    const audited = record && standing ? measuredShare(record, standing, rulebook) : undefined;

    const addresses = lists.reduce((sum, list) => sum + list.addresses - list.gone, 0);
    const stored = lists.reduce((sum, list) => sum + list.stored, 0);
    const trendMonths = [...tally.months.values()].filter((month) => month.trend > 0).length;
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
        ...tallyNotes(tally),
        ...unplacedNote(unplaced?.posts ?? 0),
        ...missedBy(lists),
      ],
      breakdown: [...tally.months].map(([month, { trend: count, total: works }]) => ({
        group: 'month',
        label: month,
        month,
        count,
        total: works,
        state: works === 0 ? 'no-data' : count > 0 ? 'has-trend' : 'none',
      })),
      evidence: tally.evidence.map((leaf) => {
        const platform = platforms.get(leaf.recordId);
        return platform === undefined ? leaf : { ...leaf, kind: 'publication', platform };
      }),
    };
  },
});
