import { isValidOn, localDayOf } from '@nhipbao/records';
import { classifiedShare, classifiedShares, runDays, signInMonths } from '@nhipbao/warehouse';
import { dataPlatformUse } from '../data-platform-use.ts';
import { declaredLeaves } from '../declared-leaves.ts';
import { nameEvidence } from '../evidence.ts';
import { defineIndicator, type Leaf, type MeasureContext, type Measured } from '../indicator.ts';
import { thresholdWords } from '../percent-words.ts';
import type { Rulebook } from '../rulebook.ts';

const STATES = { yes: 'đạt', no: 'chưa đạt', open: 'còn mở' } as const;

/**
 * Indicator 2: the unit uses a central platform of data analysis, measured from this very system. Value: months in which somebody of the
 * agency signed in; the verdict needs all three conditions of the rulebook. Where the product was not in use for the whole period and the
 * measure stays open, a confirmed statement of the agency with its document decides.
 * Source: provincial plan, part I.2, row 2; rulebook parameters `collectedSourcesShare`, `collectedDaysShare`, `classifiedShare`, `signedInMonths`.
 */
export default defineIndicator({
  id: 'data-platform',
  number: 2,
  title:
    'Sử dụng nền tảng phân tích, xử lý dữ liệu tổng hợp tập trung, ứng dụng trí tuệ nhân tạo để tối ưu hóa hoạt động',
  basis: 'Kế hoạch của tỉnh, phần I.2, dòng 2',
  unit: 'months',
  version: 3,

  async measure(context) {
    const { query, unit, period } = context;
    const span = { from: period.from, to: period.to };
    return measureUse(context, await query(classifiedShare, { unit: unit.id, ...span, ...switchesOf(context) }));
  },

  async recount(context) {
    const { query, unit, period } = context;
    const items = await query(classifiedShares, { from: period.from, to: period.to, ...switchesOf(context) });
    const own = items.filter(({ unit_id }) => unit_id === unit.id);
    return nameEvidence(await measureUse(context, own));
  },
});

/** Which items are works by the rulebook. */
function switchesOf({ rulebook: { parameters } }: { rulebook: Rulebook }): {
  republished: boolean;
  advertising: boolean;
} {
  return { republished: parameters.countRepublished.value, advertising: parameters.countAdvertising.value };
}

async function measureUse(
  { query, rulebook, unit, period, sources, installedAt, now, declarations }: MeasureContext,
  items: readonly { month: string; items: number; classified: number }[],
): Promise<Measured> {
  const span = { from: period.from, to: period.to };
  const agencies = unit.agencies.map(({ agency }) => agency);
  const [days, signedIn] = await Promise.all([query(runDays, span), query(signInMonths, { agencies, ...span })]);
  const last = localDayOf(new Date(Math.min(now.getTime(), period.to.getTime() - 1)));
  const registered = sources.filter((source) => source.enabled && isValidOn(source, last));
  const facts = {
    period,
    sources: registered,
    days: days.map(({ source_id, read }) => ({ source_id, read: read.reduce((sum, one) => sum + one, 0) })),
    items,
    signedIn: signedIn.map(({ month }) => month),
    installedAt,
    now,
  };
  const use = dataPlatformUse(facts, rulebook.parameters);
  const { parameters } = rulebook;
  const months = use.months.filter((month) => month.signedIn).length;
  const unknown = use.months.filter((month) => !month.known).length;
  const partly = installedAt === null || installedAt > period.from;
  const kept = declarations.get('data-platform');
  const statement =
    kept?.declaration.state === 'confirmed' && kept.declaration.values.kind === 'statement'
      ? kept.declaration.values
      : undefined;
  const none = registered.length === 0;
  const declared = partly && (none || use.all === 'open') && now >= period.to ? statement : undefined;
  const measured = use.all === 'yes' ? 'met' : use.all === 'no' ? 'not-met' : 'needs-evidence';
  const collected = use.sources.filter((source) => source.state === 'yes').length;

  return {
    value: none ? null : months,
    lower: none ? null : months,
    upper: none ? null : months + unknown,
    numerator: none ? null : months,
    denominator: use.months.length,
    coverage: use.months.filter((month) => month.known).length / use.months.length,
    verdict: declared ? (declared.met ? 'met' : 'not-met') : none ? 'no-data' : measured,
    explanation: [
      ...(none
        ? ['Đơn vị chưa có nguồn nào được đăng ký.']
        : [
            `${collected} trên ${registered.length} nguồn được thu thập đủ ngày (cần ${thresholdWords(parameters.collectedSourcesShare.value)} số nguồn): ${STATES[use.collected]}.`,
            `${use.classified.classified} trên ${use.classified.items} tác phẩm đã phân loại (cần ${thresholdWords(parameters.classifiedShare.value)}): ${STATES[use.classified.state]}.`,
            `Có người của cơ quan đăng nhập ở ${months} tháng (cần ${parameters.signedInMonths.value}): ${STATES[use.signedIn]}.`,
          ]),
      ...(declared
        ? [`Hệ thống chưa dùng suốt kỳ; theo kê khai đã xác nhận: ${declared.met ? 'đạt' : 'chưa đạt'}.`]
        : []),
    ].join(' '),
    notes: [
      ...(partly ? ['Các tháng trước khi có hệ thống là "chưa có dữ liệu", không tính là chưa đạt.'] : []),
      ...(signedIn.length === 0
        ? ['Chưa có lần đăng nhập nào của tài khoản thuộc cơ quan; tài khoản không gắn cơ quan không được tính.']
        : []),
    ],
    breakdown: [],
    evidence: [
      ...use.sources.map(
        (source): Leaf => ({
          ...BARE,
          kind: 'source',
          recordId: source.id,
          counted: source.state === 'yes',
          reason: `đọc được ${source.read} trên ${source.of} ngày, ${source.unknown} ngày chưa biết`,
          title: source.title,
        }),
      ),
      ...use.months.map(
        ({ month, signedIn: yes, known }): Leaf => ({
          ...BARE,
          kind: 'month',
          recordId: `${unit.id}:${month}`,
          month,
          counted: yes,
          reason: yes ? 'có người của cơ quan đăng nhập' : known ? 'không ai đăng nhập' : 'chưa có dữ liệu',
          title: null,
        }),
      ),
      ...(kept ? declaredLeaves(kept, declared !== undefined) : []),
    ],
  };
}

const BARE = { month: '', url: null, format: null, platform: '', datedAt: null, archiveDigest: '' } as const;
