import { createHmac, randomBytes } from 'node:crypto';
import type { Clock } from '@nhipbao/records';

const WINDOW_MS = 15 * 60_000;
/** Failed tries in the window before the next one has to wait. */
const LIMITS = { pair: 5, account: 10, address: 30 } as const;

export interface SignInThrottle {
  /** Counts a try before it is checked; seconds to wait where there were too many, otherwise undefined. */
  attempt(account: string, address: string): number | undefined;
  /** Takes the tries of this account from this address back: the password was right. */
  succeeded(account: string, address: string): void;
}

/**
 * Slows the guessing of passwords: per account and address together, per account and per address. Only a keyed hash of either is
 * held, in memory, with a key that dies with the process: no address is stored or logged. Tries are counted before the password is
 * checked, so a burst of parallel requests gains nothing.
 */
export function signInThrottle(clock: Clock): SignInThrottle {
  const key = randomBytes(32);
  const tries = new Map<string, number[]>();

  const keysOf = (account: string, address: string) => {
    const of = (...parts: string[]) => createHmac('sha256', key).update(parts.join('\n')).digest('base64');
    const network = networkOf(address);
    const name = account.toLowerCase();
    return [
      { key: of('pair', name, network), limit: LIMITS.pair },
      { key: of('account', name), limit: LIMITS.account },
      { key: of('address', network), limit: LIMITS.address },
    ];
  };
  const recent = (entry: string, now: number) => (tries.get(entry) ?? []).filter((at) => at > now - WINDOW_MS);
  const forgetOld = (now: number) => {
    for (const entry of tries.keys()) if (recent(entry, now).length === 0) tries.delete(entry);
  };

  return {
    attempt(account, address) {
      const now = clock.now().getTime();
      if (tries.size > 10_000) forgetOld(now);
      const counted = keysOf(account, address).map(({ key: entry, limit }) => ({
        entry,
        limit,
        at: recent(entry, now),
      }));
      const full = counted.filter(({ at, limit }) => at.length >= limit);
      if (full.length > 0) {
        const free = Math.max(...full.map(({ at, limit }) => (at[at.length - limit] ?? now) + WINDOW_MS));
        return Math.max(1, Math.ceil((free - now) / 1000));
      }
      for (const { entry, at } of counted) tries.set(entry, [...at, now]);
      return undefined;
    },
    succeeded(account, address) {
      for (const { key: entry } of keysOf(account, address)) {
        const left = (tries.get(entry) ?? []).slice(0, -1);
        if (left.length > 0) tries.set(entry, left);
        else tries.delete(entry);
      }
      const [pair] = keysOf(account, address);
      if (pair) tries.delete(pair.key);
    },
  };
}

/** An IPv6 address stands for its /64: one subscriber has all of it. */
function networkOf(address: string): string {
  const mapped = address.replace(/^::ffff:(?=\d+\.)/, '');
  if (!mapped.includes(':')) return mapped;
  const [head = '', tail = ''] = mapped.split('::');
  const left = head.split(':').filter(Boolean);
  const right = tail.split(':').filter(Boolean);
  const groups = mapped.includes('::')
    ? [...left, ...Array(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right]
    : left;
  return groups.slice(0, 4).join(':');
}
