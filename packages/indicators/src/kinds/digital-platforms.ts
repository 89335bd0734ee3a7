import { isValidOn, type Platform } from '@nhipbao/records';
import { platformEvidence, platformMonths, runDays } from '@nhipbao/warehouse';
import { defineIndicator, type MeasureContext } from '../indicator.ts';
import { monthState, type PlatformMonth, platformVerdict } from '../platform-months.ts';

const STATE_WORDS = {
  active: 'hoạt động',
  dormant: 'ít hoạt động',
  none: 'không đăng',
  gap: 'khoảng trống đo',
  unproven: 'chưa có minh chứng',
};

/** Platforms that count at all: aggregators that take stories by themselves never do, own channels by a switch. */
function countable(platform: Platform, { rulebook }: MeasureContext): boolean {
  if (platform.scope === 'aggregator') return false;
  return platform.scope !== 'own' || rulebook.parameters.countOwnChannels.value;
}

/** The states of every countable platform on which the unit has an account or a post, month by month. */
async function unitMonths(context: MeasureContext): Promise<PlatformMonth[]> {
  const { query, unit, period, platforms, accounts, sources, rulebook, now } = context;
  const [published, days] = await Promise.all([
    query(platformMonths, { unit: unit.id, from: period.from, to: period.to }),
    query(runDays, { from: period.from, to: period.to }),
  ]);
  const parameters = {
    activePublications: rulebook.parameters.activePublications.value,
    observedDaysShare: rulebook.parameters.observedDaysShare.value,
    now,
  };
  return platforms
    .filter((platform) => countable(platform, context))
    .flatMap((platform) => {
      const own = accounts.filter((account) => account.unit === unit.id && account.platform === platform.id);
      const reading = new Set(
        sources.filter((source) => own.some((account) => account.id === source.account)).map((source) => source.id),
      );
      const rows = published.filter((row) => row.platform_id === platform.id);
      if (own.length === 0 && rows.length === 0) return [];
      return period.months.map((month) => {
        const publications = rows.find((row) => row.month === month)?.publications ?? 0;
        const runs = days.filter((row) => row.month === month && reading.has(row.source_id));
        // A month is read on the days on which every account of the platform was: the least read one decides.
        const read = runs.length === reading.size && runs.length > 0 ? Math.min(...runs.map((row) => row.read)) : 0;
        const tried = Math.max(0, ...runs.map((row) => row.tried));
        return {
          platform: platform.id,
          month,
          publications,
          state: monthState({ publications, tried, read, month }, parameters),
        };
      });
    });
}

/**
 * Indicator 1: the unit puts its content on digital platforms, domestic ones first. Value: active months of the best platform;
 * numerator the same, denominator the twelve months of the period. Own site and aggregators do not count by default.
 * Source: provincial plan, part I.2, row 1; rulebook parameters `activePublications`, `activeMonths`, `decidingLine`.
 */
export default defineIndicator({
  id: 'digital-platforms',
  number: 1,
  title: 'Đưa nội dung lên các nền tảng số (ưu tiên các nền tảng số trong nước)',
  basis: 'Kế hoạch của tỉnh, phần I.2, dòng 1',
  unit: 'months',
  version: 1,

  async measure(context) {
    const { query, rulebook, unit, period, platforms, accounts, sources } = context;
    const months = await unitMonths(context);
    const rows = await query(platformEvidence, { unit: unit.id, from: period.from, to: period.to });
    const named = new Map(platforms.map((platform) => [platform.id, platform]));
    const needed = rulebook.parameters.activeMonths.value;
    const any = platformVerdict(months, needed);
    const domestic = platformVerdict(
      months.filter((month) => named.get(month.platform)?.scope === 'domestic'),
      needed,
    );
    const deciding = rulebook.parameters.decidingLine.value === 'domestic-platform' ? domestic : any;
    const line = (label: string, { best }: typeof any) =>
      best
        ? `${label}: ${named.get(best.platform)?.name ?? best.platform} có ${best.active} tháng hoạt động (cần ${needed})${best.active < needed && best.open.length > 0 ? `, còn ${best.open.length} tháng cần minh chứng: ${monthSpans(best.open)}` : ''}.`
        : `${label}: chưa có tài khoản hay bài đăng nào.`;
    const observed = months.filter((month) => month.state !== 'gap' && month.state !== 'unproven').length;
    const validAccounts = accounts.filter(
      (account) => account.unit === unit.id && isValidOn(account, period.months[11] ? `${period.months[11]}-28` : ''),
    );
    return {
      value: deciding.best ? deciding.best.active : null,
      lower: deciding.best ? deciding.best.active : null,
      upper: deciding.best ? Math.min(12, deciding.best.active + deciding.best.open.length) : null,
      numerator: deciding.best ? deciding.best.active : null,
      denominator: deciding.best ? period.months.length : null,
      coverage: months.length > 0 ? observed / months.length : null,
      verdict: deciding.verdict,
      explanation: `${line('Trên nền tảng số', any)} ${line('Trên nền tảng trong nước', domestic)}`,
      notes: [
        ...(validAccounts.length === 0 ? ['Chưa khai báo tài khoản nào của đơn vị trên nền tảng số.'] : []),
        ...(sources.some((source) => source.account) ? [] : ['Chưa có nguồn nào đọc tài khoản trên nền tảng số.']),
        ...(rows.some((row) => row.dated_by_sighting)
          ? [
              `${rows.filter((row) => row.dated_by_sighting).length} bài đăng không ghi ngày, lấy theo lần thấy đầu tiên.`,
            ]
          : []),
      ],
      breakdown: months.map(({ platform, month, publications, state }) => ({
        group: platform,
        label: `${named.get(platform)?.name ?? platform}: ${STATE_WORDS[state]}`,
        month,
        count: publications,
        total: null,
        state,
      })),
      evidence: rows.map((row) => {
        const platform = named.get(row.platform_id);
        const counted = platform !== undefined && countable(platform, context);
        return {
          kind: 'publication',
          recordId: row.publication_id,
          month: row.month,
          counted,
          reason: counted ? 'bài đăng trên nền tảng số' : 'nền tảng không tính theo bộ quy tắc',
          title: row.title,
          url: row.url,
          format: null,
          platform: row.platform_id,
          datedAt: row.dated_at,
          archiveDigest: row.evidence_digest,
        };
      }),
    };
  },
});

/** Months in words, runs drawn together: "03/2026, 05/2026–10/2026". */
function monthSpans(months: readonly string[]): string {
  const ordinal = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
  const runs: string[][] = [];
  for (const month of months) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last !== undefined && ordinal(month) === ordinal(last) + 1) run.push(month);
    else runs.push([month]);
  }
  return runs
    .map((run) =>
      [run[0], run.length > 1 ? run.at(-1) : undefined]
        .flatMap((month) => (month ? [monthWords(month)] : []))
        .join('–'),
    )
    .join(', ');
}

const monthWords = (month: string) => `${month.slice(5)}/${month.slice(0, 4)}`;
