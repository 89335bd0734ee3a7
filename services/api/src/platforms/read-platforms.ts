import {
  type ActiveAccount,
  activityLines,
  hasEnded,
  type PlatformActivity,
  platformActivity,
} from '@nhipbao/indicators';
import {
  type MeasuringPeriod,
  type PlatformAccount,
  type PlatformLine,
  type PlatformRow,
  type PlatformsAnswer,
  toLocalIso,
} from '@nhipbao/records';
import { type PlatformsContext, platformFacts } from './platform-facts.ts';

/** Units x platforms x months of a period with the two lines of indicator 1; of one unit, or of all (''). */
export async function readPlatforms(
  context: PlatformsContext,
  period: MeasuringPeriod,
  only: string,
): Promise<PlatformsAnswer> {
  const { registry, clock } = context;
  const facts = await platformFacts(context, period, { unit: only, months: period.months });
  const { parameters, version } = facts.rulebook;
  const needed = parameters.activeMonths.value;
  const units = registry.units.filter((unit) => only === '' || unit.id === only);
  return {
    period: period.id,
    periodFrom: toLocalIso(period.from),
    periodTo: toLocalIso(period.to),
    open: clock.now() < period.to,
    months: period.months,
    rulebook: version,
    activePublications: parameters.activePublications.value,
    decidingLine: parameters.decidingLine.value,
    units: units.map(({ id, name }) => {
      const activity = platformActivity({ ...facts, unit: id });
      const { any, domestic } = activityLines(activity, needed);
      const present = new Set(activity.map((one) => one.platform.id));
      return {
        unit: id,
        name,
        lines: { any: lineOf(any, needed, registry.platforms), domestic: lineOf(domestic, needed, registry.platforms) },
        platforms: activity.map((one) => rowOf(one, clock.now())).toSorted(byScope),
        without: registry.platforms
          .filter((platform) => !present.has(platform.id))
          .map((platform) => ({ platform: platform.id, name: platform.name, scope: platform.scope })),
      };
    }),
  };
}

const NOT_KNOWN: ReadonlySet<string> = new Set(['gap', 'unproven', 'linear']);
const SCOPES = ['domestic', 'cross-border', 'own', 'aggregator'];
const byScope = (a: PlatformRow, b: PlatformRow) => SCOPES.indexOf(a.scope) - SCOPES.indexOf(b.scope);

function lineOf(
  { verdict, best }: ReturnType<typeof activityLines>['any'],
  needed: number,
  platforms: readonly { id: string; name: string }[],
): PlatformLine {
  const platform = platforms.find((one) => one.id === best?.platform)?.name ?? best?.platform ?? null;
  const open = verdict === 'needs-evidence' ? (best?.open ?? []) : [];
  return { verdict, platform, active: best?.active ?? 0, needed, open };
}

function rowOf(activity: PlatformActivity, now: Date): PlatformRow {
  const { platform, counted, presence, newestAt, accounts, uncollected, months } = activity;
  return {
    platform: platform.id,
    name: platform.name,
    scope: platform.scope,
    basis: platform.basis,
    counted,
    presence,
    lastPostAt: newestAt && toLocalIso(newestAt),
    accounts: accounts.map(accountOf),
    uncollected: uncollected.map(({ id, name, address }) => ({ id, name, address })),
    months: months.map(({ month, state, publications, shownOnly }) => ({
      month,
      state,
      ahead: !hasEnded(month, now),
      // Where nothing was read, or nothing is counted, none found is not 0.
      publications: publications === 0 && NOT_KNOWN.has(state) ? null : publications,
      shownOnly,
    })),
  };
}

/** An account as the api shows it. */
export function accountOf({ account, level, presence, counted, entry }: ActiveAccount): PlatformAccount {
  const { id, name, url } = account;
  return { id, name, url, evidence: level, presence, counted, registered: entry?.id ?? null };
}
