import {
  listCoverage,
  listCoverages,
  nativeWorksBetween,
  populationRows,
  trendCounts,
  trendEvidence,
  unplacedPosts,
} from '@nhipbao/warehouse';
import type { AuditRecord } from '../audit/audit-record.ts';
import { auditStanding } from '../audit/audit-standing.ts';
import { measuredShare } from '../audit/measured-share.ts';
import { auditFor, readAudit } from '../audit/read-audit.ts';
import { evidenceRoot } from '../evidence-root.ts';
import { defineIndicator, type MeasureContext } from '../indicator.ts';
import { judgedSaids } from '../judged-saids.ts';
import { countTrend } from '../trend-count.ts';
import { trendSaid } from '../trend-said.ts';
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
    const { query, rulebook, unit, period } = context;
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
    const audited = record && standing ? measuredShare(record, standing, rulebook) : undefined;
    return {
      ...trendSaid(context, tally, { lists, unplaced: unplaced?.posts ?? 0, audited }),
      evidence: tally.evidence.map((leaf) => {
        const platform = platforms.get(leaf.recordId);
        return platform === undefined ? leaf : { ...leaf, kind: 'publication', platform };
      }),
    };
  },

  async recount(context) {
    const { query, rulebook, unit, period } = context;
    // A population that an audit closed is read by its rows: few years have one, and none changes any more.
    if (await auditFor(query, { unit: unit.id, period: period.id, rulebook })) return undefined;
    const span = { from: period.from, to: period.to };
    const [all, lists, [unplaced]] = await Promise.all([
      query(trendCounts, { ...span, ...judgedSaids(rulebook) }),
      query(listCoverages, span),
      query(unplacedPosts, { units: [unit.id], ...span }),
    ]);
    const rows = all.filter(({ unit_id }) => unit_id === unit.id);
    const count = countTrend(rows, rulebook, period.months);
    const own = lists.filter(({ unit_id }) => unit_id === unit.id);
    return {
      ...trendSaid(context, count, { lists: own, unplaced: unplaced?.posts ?? 0, audited: undefined }),
      evidence: evidenceRoot(rows.map(({ leaves }) => leaves)),
    };
  },
});
