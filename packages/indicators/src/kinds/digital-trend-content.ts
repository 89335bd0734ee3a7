import { listCoverage, trendEvidence } from '@nhipbao/warehouse';
import type { z } from 'zod';
import { defineIndicator, type Leaf } from '../indicator.ts';
import type { Rulebook } from '../rulebook.ts';

type Row = z.infer<typeof trendEvidence.row>;

/** Why an item is in neither part of the share, or null when it is a work that counts. */
function exclusion(row: Row, { parameters }: Rulebook): string | null {
  if (row.format === 'e-paper') return 'số báo in PDF, không phải tác phẩm';
  if (row.origin === 'republished' && !parameters.countRepublished.value) return 'tin dẫn lại';
  if (row.advertising && !parameters.countAdvertising.value) return 'quảng cáo';
  return null;
}

function judge(row: Row, rulebook: Rulebook): { counted: boolean; reason: string } {
  if (row.format === null) return { counted: false, reason: 'chưa phân loại được' };
  if (!rulebook.parameters.trendFormats.value.includes(row.format))
    return { counted: false, reason: 'hình thức không thuộc xu hướng báo chí số' };
  if (row.broadcast_origin && !rulebook.parameters.countBroadcastOrigin.value) {
    return { counted: false, reason: 'chương trình phát sóng đăng lại nguyên vẹn' };
  }
  return { counted: true, reason: 'hình thức thuộc xu hướng báo chí số' };
}

/**
 * Indicator 3: share of a unit's own works whose primary format is a digital trend, within one measuring period (0 to 1).
 * First form: the machine's count, not yet corrected by an audit sample, so it never says met or not met: `lower` and `upper`
 * bound it by the works without a decision, they are no 95 % interval.
 * Source: provincial plan, part I.2, row 3; rulebook parameters `trendFormats`, `minimumShare`, `minimumTrendMonths`.
 */
export default defineIndicator({
  id: 'digital-trend-content',
  number: 3,
  title: 'Sản xuất nội dung theo các xu hướng báo chí số',
  basis: 'Kế hoạch của tỉnh, phần I.2, dòng 3',
  unit: 'share',
  version: 1,

  async measure({ query, rulebook, unit, period, sources }) {
    const span = { unit: unit.id, from: period.from, to: period.to };
    const [rows, lists] = await Promise.all([query(trendEvidence, span), query(listCoverage, span)]);
    const months = new Map(period.months.map((month) => [month, { trend: 0, total: 0 }]));
    const tally = { trend: 0, total: 0, undecided: 0, undated: 0, unknownOrigin: 0, byEditor: 0 };
    const left = new Map<string, number>();

    const evidence = rows.map((row): Leaf => {
      const excluded = exclusion(row, rulebook);
      const { counted, reason } = excluded === null ? judge(row, rulebook) : { counted: false, reason: excluded };
      if (excluded === null) {
        const month = months.get(row.month);
        tally.total++;
        if (month) month.total++;
        if (counted) tally.trend++;
        if (counted && month) month.trend++;
        if (row.format === null) tally.undecided++;
        if (row.dated_by_sighting) tally.undated++;
        if (row.origin === 'unknown') tally.unknownOrigin++;
        if (row.layer === 'editor') tally.byEditor++;
      } else left.set(excluded, (left.get(excluded) ?? 0) + 1);
      return {
        kind: 'work',
        recordId: row.item_id,
        month: row.month,
        counted,
        reason,
        title: row.title,
        url: row.url,
        format: row.format,
        platform: 'website',
        datedAt: row.dated_at,
        archiveDigest: row.archive_digest,
      };
    });

    const addresses = lists.reduce((sum, list) => sum + list.addresses - list.gone, 0);
    const stored = lists.reduce((sum, list) => sum + list.stored, 0);
    const notes = [
      'Kết quả do máy phân loại, chưa hiệu chỉnh bằng mẫu kiểm định độc lập.',
      ...[...left].map(([reason, count]) => `Không tính ${count} nội dung: ${reason}.`),
      ...(tally.undecided ? [`${tally.undecided} tác phẩm chưa phân loại được: có ở mẫu số, chưa tính ở tử số.`] : []),
      ...(tally.undated ? [`${tally.undated} tác phẩm không ghi ngày, lấy theo lần thấy đầu tiên.`] : []),
      ...(tally.unknownOrigin ? [`${tally.unknownOrigin} tác phẩm chưa rõ nguồn gốc, tạm tính là của đơn vị.`] : []),
      ...(tally.byEditor ? [`${tally.byEditor} nhãn do tòa soạn sửa.`] : []),
      ...missedBy(lists),
    ];
    const hasSources = sources.some((source) => source.enabled);
    const known = tally.total > 0;
    const share = known ? tally.trend / tally.total : null;
    const trendMonths = [...months.values()].filter((month) => month.trend > 0).length;
    return {
      value: share,
      lower: share,
      upper: known ? (tally.trend + tally.undecided) / tally.total : null,
      numerator: known ? tally.trend : null,
      denominator: known ? tally.total : null,
      coverage: addresses > 0 ? stored / addresses : null,
      verdict: known ? 'needs-audit' : 'no-data',
      explanation: known
        ? `${tally.trend} trên ${tally.total} tác phẩm thuộc xu hướng báo chí số (${percent(share ?? 0)}; mức cần đạt ${percent(rulebook.parameters.minimumShare.value)}), có ở ${trendMonths} tháng (cần ${rulebook.parameters.minimumTrendMonths.value}). Cần kiểm định độc lập trước khi kết luận.`
        : hasSources
          ? 'Chưa thu thập được tác phẩm nào trong kỳ.'
          : 'Đơn vị chưa có nguồn nào được đăng ký.',
      notes,
      breakdown: [...months].map(([month, { trend, total }]) => ({
        group: 'month',
        label: month,
        month,
        count: trend,
        total,
        state: total === 0 ? 'no-data' : trend > 0 ? 'has-trend' : 'none',
      })),
      evidence,
    };
  },
});

const percent = (share: number) => `${(share * 100).toFixed(1).replace('.', ',')} %`;

const LIST_NAMES: Record<string, string> = { rss: 'RSS', web: 'trang chuyên mục', sitemap: 'sitemap' };

/** Coverage beside the share: how many addresses each kind of list missed. */
function missedBy(lists: { kinds: string[]; addresses: number }[]): string[] {
  const all = lists.reduce((sum, list) => sum + list.addresses, 0);
  const kinds = [...new Set(lists.flatMap((list) => list.kinds))].sort();
  if (kinds.length < 2)
    return kinds.length === 1
      ? [`Chỉ có một loại danh mục (${LIST_NAMES[kinds[0] ?? ''] ?? kinds[0]}): chưa đối chiếu được độ phủ.`]
      : [];
  return kinds.map((kind) => {
    const seen = lists.filter((list) => list.kinds.includes(kind)).reduce((sum, list) => sum + list.addresses, 0);
    return `${LIST_NAMES[kind] ?? kind} bỏ sót ${all - seen} trên ${all} địa chỉ.`;
  });
}
