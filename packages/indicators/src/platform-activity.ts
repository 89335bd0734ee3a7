import { type Account, entryOf, type Platform, type RegisteredChannel, type Source } from '@nhipbao/records';
import type { PlatformMonthRow } from '@nhipbao/warehouse';
import { type ActiveAccount, accountEvidence, holdsIn, type RunDays, readDays } from './account-evidence.ts';
import { hasEnded, type MonthState, monthState, type PlatformMonth, platformVerdict } from './platform-months.ts';
import type { Rulebook } from './rulebook.ts';

export interface ActivityMonth {
  month: string;
  /** `linear`: a retransmitted channel and nothing else. */
  state: MonthState | 'linear';
  /** Posts that count, and those of accounts that do not. */
  publications: number;
  shownOnly: number;
  /** Days on which the accounts were read, the least read one deciding, and on which reading was tried. */
  read: number;
  tried: number;
  /** Accounts that held in the month. */
  accounts: readonly string[];
}

export interface PlatformActivity {
  platform: Platform;
  /** Whether the platform counts in indicator 1, and on the line of domestic platforms, by the rulebook. */
  counted: boolean;
  domestic: boolean;
  presence: 'posts' | 'linear';
  accounts: ActiveAccount[];
  /** Entries of the register whose account is not collected. */
  uncollected: RegisteredChannel[];
  months: ActivityMonth[];
  /** The newest post of the span, counted or not. */
  newestAt: Date | null;
}

export interface ActivityFacts {
  unit: string;
  months: readonly string[];
  platforms: readonly Platform[];
  accounts: readonly Account[];
  sources: readonly Source[];
  channels: readonly RegisteredChannel[];
  published: readonly PlatformMonthRow[];
  days: RunDays;
  rulebook: Rulebook;
  now: Date;
}

/**
 * What a unit did on each platform, month by month, all its accounts of the platform together: those it has an account, a
 * registered channel or a post on. Indicator 1, the page and the api rest on this one answer.
 */
export function platformActivity(facts: ActivityFacts): PlatformActivity[] {
  const { unit, platforms, rulebook } = facts;
  const own = <Row extends { unit: string }>(list: readonly Row[]) => list.filter((row) => row.unit === unit);
  const [allAccounts, sources, channels] = [own(facts.accounts), own(facts.sources), own(facts.channels)];
  const published = facts.published.filter((row) => row.unit_id === unit);
  return platforms.flatMap((platform) => {
    const accounts = allAccounts
      .filter((account) => account.platform === platform.id)
      .map((account) => accountEvidence(account, sources, entryOf(account, channels)));
    const registered = channels.filter((entry) => entry.platform === platform.id);
    const uncollected = registered.filter((entry) => !accounts.some((account) => account.entry === entry));
    const rows = published.filter((row) => row.platform_id === platform.id);
    if (accounts.length === 0 && registered.length === 0 && rows.length === 0) return [];
    const linear = accounts.length > 0 && accounts.every((account) => account.presence === 'linear');
    return [
      {
        platform,
        ...platformRule(platform, rulebook),
        presence: linear && uncollected.length === 0 && rows.every((row) => row.account_id !== '') ? 'linear' : 'posts',
        accounts,
        uncollected,
        newestAt: rows.length > 0 ? new Date(Math.max(...rows.map((row) => row.newest_at.getTime()))) : null,
        months: facts.months.map((month) => activityMonth(month, { accounts, uncollected, rows }, facts)),
      },
    ];
  });
}

/** Whether a platform counts at all and whether it is a domestic one: both are rules, so the rulebook says it, not the registry. */
function platformRule({ id, scope }: Platform, { parameters }: Rulebook): { counted: boolean; domestic: boolean } {
  const domestic = parameters.domesticPlatforms.value.includes(id);
  const counted =
    domestic ||
    parameters.crossBorderPlatforms.value.includes(id) ||
    (scope === 'own' && parameters.countOwnChannels.value) ||
    (scope === 'aggregator' && parameters.countAggregators.value);
  return { counted, domestic };
}

function activityMonth(
  month: string,
  platform: { accounts: ActiveAccount[]; uncollected: RegisteredChannel[]; rows: PlatformMonthRow[] },
  { days, rulebook, now }: ActivityFacts,
): ActivityMonth {
  const held = platform.accounts.filter((one) => holdsIn(one, month));
  const waiting = platform.uncollected.some(
    ({ openedOn, closedOn }) =>
      (!openedOn || openedOn.slice(0, 7) <= month) && (!closedOn || month <= closedOn.slice(0, 7)),
  );
  const shown = new Set(platform.accounts.filter((one) => !one.counted).map((one) => one.account.id));
  const sum = (some: PlatformMonthRow[]) =>
    some.reduce((total, row) => total + (row.publications[row.months.indexOf(month)] ?? 0), 0);
  const publications = sum(platform.rows.filter((row) => !shown.has(row.account_id)));
  const posting = held.filter((one) => one.presence === 'posts');
  const reading = posting.map((one) => readDays(one, month, days));
  // A month is read on the days on which every account of the platform was: the least read one decides.
  const read = reading.length > 0 && !waiting ? Math.min(...reading.map((one) => one.read)) : 0;
  const tried = Math.max(0, ...reading.map((one) => one.tried));
  const { activePublications, observedDaysShare } = rulebook.parameters;
  const parameters = { activePublications: activePublications.value, observedDaysShare: observedDaysShare.value, now };
  const state = monthState({ publications, tried, read, month }, parameters);
  const absent = posting.length === 0 && !waiting && publications === 0;
  return {
    month,
    state: absent ? absentState(held.length > 0, month, now) : state,
    publications,
    shownOnly: sum(platform.rows.filter((row) => shown.has(row.account_id))),
    read,
    tried,
    accounts: held.map((one) => one.account.id),
  };
}

/** Nobody posts there in this month: a retransmitted channel, or no account at all, which an ended month proves by itself. */
function absentState(hasLinear: boolean, month: string, now: Date): ActivityMonth['state'] {
  if (hasLinear) return 'linear';
  return hasEnded(month, now) ? 'none' : 'unproven';
}

/** The months that a verdict rests on: of platforms that count and on which the unit posts. */
export function countedMonths(activity: readonly PlatformActivity[]): PlatformMonth[] {
  return activity
    .filter((one) => one.counted && one.presence === 'posts')
    .flatMap(({ platform, months }) =>
      months.map(({ month, publications, state }) => ({
        platform: platform.id,
        month,
        publications,
        state: state === 'linear' ? ('none' as const) : state,
      })),
    );
}

/** The two lines that are always printed: on digital platforms, and on domestic ones. */
export function activityLines(activity: readonly PlatformActivity[], needed: number) {
  const domestic = activity.filter((one) => one.domestic);
  return {
    any: platformVerdict(countedMonths(activity), needed),
    domestic: platformVerdict(countedMonths(domestic), needed),
  };
}
