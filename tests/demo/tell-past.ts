import { collectSource, type JobContext, type Vault } from '@nhipbao/jobs';
import { addDays, localDayOf, type Registry, type Source, startOfLocalDay } from '@nhipbao/records';
import { ACCOUNTS, openedOn, type Replica, type World } from '../replica/index.ts';
import { connectAccount, connectAccounts, enterAppSecrets, recordConsents } from './connect-accounts.ts';
import type { DemoClock } from './demo-clock.ts';
import { pastNumbers } from './past-numbers.ts';
import { pastRuns } from './past-runs.ts';

/** The account whose owner took its consent back, and how many days ago. */
const LOST = { unit: 'station', platform: 'tiktok', daysAgo: 80 } as const;
const DAY_MS = 86_400_000;

/**
 * Tells the store a past of daily readings up to yesterday: connects the accounts, reads the one that is lost later while it still
 * can be read, and hands over what would have been taken down and when. All of it follows from the invented world.
 */
export async function tellPast(
  context: JobContext,
  vault: Vault,
  { registry, replica, world, clock }: { registry: Registry; replica: Replica; world: World; clock: DemoClock },
): Promise<void> {
  const now = clock.now();
  const today = localDayOf(now);
  const lostOn = addDays(today, -LOST.daysAgo);
  const accountOf = (source: Source) => ACCOUNTS.find((one) => `${one.unit}-${one.platform}` === source.account);
  const lost = `${LOST.unit}-${LOST.platform}`;
  const isLost = (source: Source) => source.account === lost;

  /** Hands over the numbers of an account up to where the clock stands. */
  const tellNumbers = async (source: Source) => {
    const account = accountOf(source);
    if (!account || source.collector === 'file-import') return;
    const told = pastNumbers(source.collector, world, account, clock.now());
    const collectors = new Map(context.collectors).set(source.collector, told);
    await collectSource({ ...context, collectors }, registry, source);
  };

  await enterAppSecrets(vault, replica.platforms);
  clock.stand(startOfLocalDay(lostOn));
  await connectAccount(vault, replica.platforms, LOST.unit, LOST.platform, clock.now());
  await recordConsents({ warehouse: context.warehouse, clock }, (account) => account === lost);
  for (const source of registry.sources.filter(isLost)) {
    await collectSource(context, registry, source);
    await tellNumbers(source);
  }
  replica.platforms.revoke(LOST.unit, LOST.platform);
  clock.stand(new Date(now.getTime() - DAY_MS));
  await connectAccounts(vault, replica.platforms, clock.now(), ({ id }) => id !== lost);
  await recordConsents({ warehouse: context.warehouse, clock }, (account) => account !== lost);

  for (const source of registry.sources.filter((one) => !isLost(one))) await tellNumbers(source);
  const read = registry.sources.filter(({ collector }) => collector !== 'file-import');
  const runs = read.flatMap((source) => {
    const account = accountOf(source);
    const from = account ? openedOn(world, account) : world.plan.from;
    return pastRuns(source, { from, until: today, ...(isLost(source) && { lostOn }) });
  });
  await context.warehouse.writer.insert('runs', runs);
  clock.run();
}
