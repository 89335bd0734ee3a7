import { daysIn, platformActivity, readDays, stateReason } from '@nhipbao/indicators';
import { type MeasuringPeriod, monthBounds, type PlatformEvidence, toLocalIso } from '@nhipbao/records';
import { latestValues, monthPublications } from '@nhipbao/warehouse';
import { type PlatformsContext, platformFacts } from './platform-facts.ts';
import { accountOf } from './read-platforms.ts';

const LISTED = 200;

/** What one cell rests on: its accounts with the days they were read, and its posts; undefined where the unit is not on the platform. */
export async function readPlatformEvidence(
  context: PlatformsContext,
  period: MeasuringPeriod,
  at: { unit: string; platform: string; month: string },
): Promise<PlatformEvidence | undefined> {
  const { unit, platform, month } = at;
  const asked = { unit, platform, ...monthBounds(month), limit: LISTED + 1 };
  const [facts, posts, counters] = await Promise.all([
    platformFacts(context, period, { unit, months: [month] }),
    context.warehouse.query(monthPublications, asked),
    context.warehouse.query(latestValues, { ...asked, account: '' }),
  ]);
  const activity = platformActivity({ ...facts, unit }).find((one) => one.platform.id === platform);
  const cell = activity?.months[0];
  if (!activity || !cell) return undefined;
  const held = activity.accounts.filter((one) => cell.accounts.includes(one.account.id));
  const shown = new Set(activity.accounts.filter((one) => !one.counted).map((one) => one.account.id));
  const valuesOf = (post: string) =>
    counters.flatMap(({ metric, definition, publication_ids, values }) => {
      const value = values[publication_ids.indexOf(post)];
      return value === undefined ? [] : [{ metric, value, definition }];
    });
  return {
    ...at,
    state: cell.state,
    reason: stateReason(cell, facts.rulebook.parameters.activePublications.value),
    days: daysIn(month),
    accounts: held.map((one) => ({
      ...accountOf(one),
      ...readDays(one, month, facts.days),
      sources: one.sources.map((source) => source.id),
    })),
    publications: posts.slice(0, LISTED).map((post) => ({
      id: post.publication_id,
      account: post.account_id || null,
      kind: post.kind,
      title: post.title,
      url: post.url,
      at: toLocalIso(post.dated_at),
      datedBySighting: post.dated_by_sighting,
      counted: activity.counted && !shown.has(post.account_id),
      values: valuesOf(post.publication_id),
      archiveDigest: post.evidence_digest,
    })),
    more: posts.length > LISTED,
  };
}
