import {
  type PlatformEvidenceRow,
  platformCounts,
  platformEvidence,
  platformMonths,
  runDays,
} from '@nhipbao/warehouse';
import { runDaysOf } from '../account-evidence.ts';
import { evidenceRoot } from '../evidence-root.ts';
import { defineIndicator, type Leaf, type MeasureContext, type Measured } from '../indicator.ts';
import { activityLines, countedMonths, type PlatformActivity, platformActivity } from '../platform-activity.ts';
import { lineWords, STATE_WORDS } from '../platform-words.ts';

/**
 * Indicator 1: the unit puts its content on digital platforms, domestic ones first. Value: active months of the best platform;
 * numerator the same, denominator the twelve months of the period. Own site and aggregators do not count by default, nor do accounts
 * that are only attested or only retransmit a channel. The channel register is the first evidence that an account is the unit's.
 * Source: provincial plan, part I.2, row 1; rulebook parameters `activePublications`, `activeMonths`, `decidingLine`.
 */
export default defineIndicator({
  id: 'digital-platforms',
  number: 1,
  title: 'Đưa nội dung lên các nền tảng số (ưu tiên các nền tảng số trong nước)',
  basis: 'Kế hoạch của tỉnh, phần I.2, dòng 1',
  unit: 'months',
  version: 3,

  async measure(context) {
    const { query, unit, period } = context;
    const span = { unit: unit.id, from: period.from, to: period.to };
    const [published, days, posts] = await Promise.all([
      query(platformMonths, span),
      query(runDays, { from: period.from, to: period.to }),
      query(platformEvidence, span),
    ]);
    const activity = platformActivity({
      ...context,
      unit: unit.id,
      months: period.months,
      published,
      days: runDaysOf(days),
    });
    return {
      ...saidOf(activity, context, posts.filter((row) => row.dated_by_sighting).length),
      evidence: posts.map((row) => leafOf(row, activity)),
    };
  },

  async recount(context) {
    const { query, unit, period } = context;
    const span = { from: period.from, to: period.to };
    const [published, days] = await Promise.all([query(platformMonths, { unit: '', ...span }), query(runDays, span)]);
    const activity = platformActivity({
      ...context,
      unit: unit.id,
      months: period.months,
      published,
      days: runDaysOf(days),
    });
    const accounts = published
      .filter(({ unit_id }) => unit_id === unit.id)
      .map((row) => ({ name: `${row.platform_id} ${row.account_id}`, ...judgePost(row, activity) }));
    const [counts] = await query(platformCounts, {
      ...{ unit: unit.id, ...span },
      accounts: accounts.map(({ name }) => name),
      reasons: accounts.map(({ reason }) => JSON.stringify(reason)),
      counting: accounts.flatMap(({ name, counted }) => (counted ? [name] : [])),
    });
    if (!counts) return undefined;
    return { ...saidOf(activity, context, counts.dated_by_sighting), evidence: evidenceRoot([counts.leaves]) };
  },
});

/** Everything that the indicator says but its evidence. */
function saidOf(
  activity: readonly PlatformActivity[],
  context: MeasureContext,
  datedBySighting: number,
): Omit<Measured, 'evidence'> {
  const { rulebook, period } = context;
  const needed = rulebook.parameters.activeMonths.value;
  const { any, domestic } = activityLines(activity, needed);
  const deciding = rulebook.parameters.decidingLine.value === 'domestic-platform' ? domestic : any;
  const { most, reach } = deciding;
  const months = countedMonths(activity);
  const observed = months.filter((month) => month.state !== 'gap' && month.state !== 'unproven').length;
  const name = (id: string) => context.platforms.find((platform) => platform.id === id)?.name ?? id;
  return {
    value: most ? most.active : null,
    lower: most ? most.active : null,
    upper: most ? reach : null,
    numerator: most ? most.active : null,
    denominator: most ? period.months.length : null,
    coverage: months.length > 0 ? observed / months.length : null,
    verdict: deciding.verdict,
    explanation: `${lineWords('Trên nền tảng số', any, needed, name)} ${lineWords('Trên nền tảng trong nước', domestic, needed, name)}`,
    notes: notesOf(activity, context, datedBySighting),
    breakdown: activity.flatMap(({ platform, counted, months: own }) =>
      own.map(({ month, publications, shownOnly, state }) => ({
        group: platform.id,
        label: `${platform.name}: ${STATE_WORDS[state]}${counted ? '' : ' (chỉ nêu, không tính)'}`,
        month,
        count: publications + (counted ? 0 : shownOnly),
        total: null,
        state: counted ? state : 'shown',
      })),
    ),
  };
}

type OfAccount = Pick<PlatformEvidenceRow, 'platform_id' | 'account_id'>;

/** Whether posts of an account count, with the reason. */
function judgePost(row: OfAccount, activity: readonly PlatformActivity[]): { counted: boolean; reason: string } {
  const platform = activity.find((one) => one.platform.id === row.platform_id);
  const account = platform?.accounts.find((one) => one.account.id === row.account_id);
  if (!platform?.counted) return { counted: false, reason: 'nền tảng không tính theo bộ quy tắc' };
  if (account?.presence === 'linear') return { counted: false, reason: 'kênh phát lại, không tính là bài đăng' };
  if (account && !account.counted)
    return { counted: false, reason: 'tài khoản chỉ được xác nhận bằng văn bản, chỉ nêu, không tính' };
  return {
    counted: true,
    reason: account?.entry ? 'tài khoản trong danh bạ kênh' : 'tài khoản chưa có trong danh bạ kênh',
  };
}

/** One post behind the value, with why it counts or does not. */
function leafOf(row: PlatformEvidenceRow, activity: readonly PlatformActivity[]): Leaf {
  const { counted, reason } = judgePost(row, activity);
  return {
    kind: 'publication',
    recordId: row.publication_id,
    month: row.month,
    counted,
    reason,
    title: row.title,
    url: row.url,
    format: null,
    platform: row.platform_id,
    datedAt: row.dated_at,
    archiveDigest: row.evidence_digest,
  };
}

function notesOf(
  activity: readonly PlatformActivity[],
  { sources }: MeasureContext,
  datedBySighting: number,
): string[] {
  const accounts = activity.flatMap((one) => one.accounts);
  const names = (some: readonly { name: string }[]) => some.map(({ name }) => name).join(', ');
  const unregistered = accounts.filter((one) => !one.entry).map((one) => one.account);
  const attested = accounts.filter((one) => one.level === 'attestation').map((one) => one.account);
  const linear = accounts.filter((one) => one.presence === 'linear').map((one) => one.account);
  const uncollected = activity.flatMap((one) => one.uncollected);
  const notes: [boolean, string][] = [
    [accounts.length === 0, 'Chưa khai báo tài khoản nào của đơn vị trên nền tảng số.'],
    [!sources.some((source) => source.account), 'Chưa có nguồn nào đọc tài khoản trên nền tảng số.'],
    [unregistered.length > 0, `Chưa có trong danh bạ kênh đã thông báo: ${names(unregistered)}.`],
    [uncollected.length > 0, `Có trong danh bạ kênh nhưng chưa được thu thập: ${names(uncollected)}.`],
    [attested.length > 0, `Chỉ được xác nhận, chưa có nguồn đọc, không tính bài đăng: ${names(attested)}.`],
    [linear.length > 0, `Kênh phát lại, không tính bài đăng: ${names(linear)}.`],
    [datedBySighting > 0, `${datedBySighting} bài đăng không ghi ngày, lấy theo lần thấy đầu tiên.`],
  ];
  return notes.flatMap(([holds, note]) => (holds ? [note] : []));
}
