import { isSameChannel } from './channel-address.ts';
import type { Account, RegisteredChannel } from './registry.ts';
import type { LocalDay } from './time.ts';
import { addWorkingDays } from './working-days.ts';

/** Working days after opening within which a channel is to be notified: Nghị định 237/2026/NĐ-CP, art. 15. */
export const NOTIFY_WITHIN = 10;

/** The entry of the register that is this account's, by unit and address. */
export function entryOf(account: Account, channels: readonly RegisteredChannel[]): RegisteredChannel | undefined {
  return channels.find((entry) => entry.unit === account.unit && isSameChannel(entry.address, account.url));
}

/** An account as found on a unit's own site. */
export interface FoundChannel {
  unit: string;
  platform: string;
  address: string;
  /** The page that links to it, and the day on which it did last. */
  page: string;
  on: LocalDay;
}

/** What is known of an account's posts: when the newest one is of, and whether it was read well in the last 60 days. */
export interface AccountPosts {
  newestOn: LocalDay | null;
  wasRead: boolean;
}

/** Vietnamese words stand in the interface; `detail` holds days and names for them. */
export type RegisterFinding =
  | 'silent'
  | 'not-collected'
  | 'unregistered'
  | 'found-on-site'
  | 'not-notified'
  | 'notified-late'
  | 'closing-not-notified'
  | 'closing-notified-late'
  | 'posts-after-closing';

export interface RegisterCheck {
  finding: RegisterFinding;
  unit: string;
  platform: string;
  name: string;
  address: string;
  /** Entry of the register and account that it is about, where there are any. */
  channel: string | null;
  account: string | null;
  /** The day that the finding turns on: last day of the time limit, of closing, of the newest post, of finding. */
  day: LocalDay | null;
}

/** Days without a post after which a channel is called silent. */
export const SILENT_DAYS = 60;

/**
 * Holds the register against the accounts that are collected and those that the units' sites link to. Silence is only said of an
 * account that was read; one that was not is "not collected".
 */
export function checkRegister(given: {
  channels: readonly RegisteredChannel[];
  accounts: readonly Account[];
  found: readonly FoundChannel[];
  posts: ReadonlyMap<string, AccountPosts>;
  today: LocalDay;
  silentSince: LocalDay;
}): RegisterCheck[] {
  const { channels, accounts, found, posts, today, silentSince } = given;
  const checks = channels.flatMap((entry): RegisterCheck[] => {
    const account = accounts.find((one) => one.unit === entry.unit && isSameChannel(one.url, entry.address));
    const about = { ...subject(entry, entry.address), channel: entry.id, account: account?.id ?? null };
    const say = (finding: RegisterFinding, day: LocalDay | null) => [{ finding, ...about, day }];
    const newest = account ? (posts.get(account.id)?.newestOn ?? null) : null;
    const lastDay = entry.openedOn ? addWorkingDays(entry.openedOn, NOTIFY_WITHIN) : null;
    const opening =
      lastDay && !entry.notifiedOn && today > lastDay
        ? say('not-notified', lastDay)
        : lastDay && entry.notifiedOn && entry.notifiedOn > lastDay
          ? say('notified-late', lastDay)
          : [];
    const { closedOn, notifiedClosingOn } = entry;
    if (closedOn && closedOn <= today) {
      const closing = !notifiedClosingOn
        ? say('closing-not-notified', closedOn)
        : notifiedClosingOn >= closedOn
          ? say('closing-notified-late', closedOn)
          : [];
      return [...opening, ...closing, ...(newest && newest > closedOn ? say('posts-after-closing', newest) : [])];
    }
    if (newest && newest >= silentSince) return opening;
    return [
      ...opening,
      ...(account && posts.get(account.id)?.wasRead ? say('silent', newest) : say('not-collected', null)),
    ];
  });
  const isKnown = (unit: string, address: string) =>
    channels.some((entry) => entry.unit === unit && isSameChannel(entry.address, address));
  const unregistered = accounts
    .filter((account) => !isKnown(account.unit, account.url))
    .map((account) => ({
      finding: 'unregistered' as const,
      ...subject(account, account.url),
      channel: null,
      account: account.id,
      day: null,
    }));
  const onSite = found
    .filter((one) => !isKnown(one.unit, one.address) && !accounts.some((own) => isSameChannel(own.url, one.address)))
    .map((one) => ({
      finding: 'found-on-site' as const,
      ...subject({ ...one, name: one.address }, one.address),
      channel: null,
      account: null,
      day: one.on,
    }));
  return [...checks, ...unregistered, ...onSite];
}

const subject = ({ unit, platform, name }: { unit: string; platform: string; name: string }, address: string) => ({
  unit,
  platform,
  name,
  address,
});
