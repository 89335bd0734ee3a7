import { setTimeout as pause } from 'node:timers/promises';
import { type Grant, type RefreshGrant, type Secrets, SourceError } from '@nhipbao/collectors';
import type { Clock } from '@nhipbao/records';
import { boundTo } from './bound-to.ts';
import type { RescueFiles } from './rescue-files.ts';
import { seal, unseal, type VaultKeys } from './seal.ts';
import { type AccountGrantState, type PendingConsent, stateOfEntry, VaultEntry } from './vault-entry.ts';
import { VaultError } from './vault-error.ts';
import type { SealedRow, VaultStore } from './vault-store.ts';

/** Secrets and grants, sealed at rest. What it answers is for the request at hand, never for a log. */
export interface Vault extends Secrets {
  /** The same as for a run; without `hosts` for what this product itself sends (an exchange with a flow's own addresses). */
  secret(name: string, hosts?: readonly string[]): Promise<string | undefined>;
  grant(name: string, refresh: RefreshGrant, rejected?: string, hosts?: readonly string[]): Promise<Grant | undefined>;
  /** Keeps a secret under a name, in place of the one before; it is given to runs that ask no other hosts than `hosts`. */
  put(name: string, value: string, by: string, hosts?: readonly string[]): Promise<void>;
  /** Keeps the grant that a consent gave; an account that was lost is connected again by it. */
  connect(name: string, grant: Grant, by: string, hosts?: readonly string[]): Promise<void>;
  /** The entry opens no more, and its earlier versions are taken out of the table. */
  remove(name: string, by: string): Promise<void>;
  /** Keeps a consent that was begun, under the digest of a one-time text. */
  keepPending(digest: string, consent: PendingConsent): Promise<void>;
  /** Takes it out again: of any number who ask, one gets it. */
  takePending(digest: string): Promise<PendingConsent | undefined>;
  /** How every connected account stands: gaps, and what will die of age. */
  accounts(): Promise<AccountGrantState[]>;
  /** The secrets there are by name, with the hosts they are bound to; never their values. */
  secretNames(): Promise<{ name: string; hosts: string[] | null }[]>;
  /** Seals everything by the current key, so that older ones can be taken away. Answers how many entries it changed; VaultError names those that it could not. */
  reseal(by: string): Promise<number>;
}

/** A token that ends within this time is refreshed now: a request takes a while. */
const MARGIN_MS = 60_000;
/** How long a caller waits for another's refresh. */
const PATIENCE_MS = 100_000;
const ATTEMPTS = 20;
/** Begins the names of consents that were begun. */
const PENDING = 'consent-begun:';

/**
 * A vault over its store. A refresh is made by one process at a time, which reads again under the lock, notes that it begins, and
 * stores the answer (rescue file, then row) before anybody uses it; so single-use refresh tokens survive any number of refreshers.
 * A crash between the platform's answer and the rescue file loses the grant: the next refresh is refused and the account is `lost`.
 */
export function createVault(options: {
  store: VaultStore;
  keys: VaultKeys;
  clock: Clock;
  /** Names this process as the author of what it stores. */
  by: string;
  rescue?: RescueFiles;
}): Vault {
  const { store, keys, clock, rescue } = options;

  const open = (row: SealedRow) => VaultEntry.parse(JSON.parse(unseal(keys, row, row)));
  const sealed = (name: string, version: number, entry: VaultEntry, by: string): SealedRow => ({
    entry: name,
    version,
    by,
    ...seal(keys, { entry: name, version }, JSON.stringify(entry)),
  });
  const read = async (name: string) => {
    const row = await store.read(name);
    return { version: row?.version ?? 0, entry: row && openFor(name, row) };
  };
  /** An entry that no key opens is a matter of its own account: other streams and accounts go on. */
  const openFor = (name: string, row: SealedRow): VaultEntry => {
    try {
      return open(row);
    } catch (cause) {
      if (!(cause instanceof VaultError)) throw cause;
      const message = `${cause.message}. Give the key it was sealed with, or enter or connect it again.`;
      throw new SourceError(message, { source: name, code: 'credential-invalid', retry: 'never', cause });
    }
  };
  /** Entries by name; for one that no key opens, why not. */
  const openAll = async () =>
    (await store.readAll()).map((row) => {
      try {
        return { row, entry: open(row) };
      } catch (error) {
        if (error instanceof VaultError) return { row, unreadable: error.message };
        throw error;
      }
    });
  /** Writes over whatever stands; for what people decide. */
  const replace = async (name: string, entry: VaultEntry, by: string) => {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const { version = 0 } = (await store.read(name)) ?? {};
      if (await store.append(sealed(name, version + 1, entry, by))) {
        rescue?.drop(name);
        return;
      }
    }
    throw new VaultError(`"${name}" is being changed by others; ${ATTEMPTS} attempts lost`);
  };

  /** Brings in a row that a process of this machine could not store before it died. */
  const recover = async (name: string) => {
    const kept = rescue?.find(name);
    if (!kept) return;
    const { version } = await read(name);
    if (kept.version === version + 1) await store.append(kept);
    if (kept.version <= (await read(name)).version) rescue?.drop(name);
  };

  const usable = (grant: Grant, rejected: string | undefined) =>
    grant.accessToken !== rejected &&
    (grant.expiresAt === null || grant.expiresAt.getTime() - MARGIN_MS > clock.now().getTime());

  const refused = (name: string, reason: string) =>
    new SourceError(
      `The connection of "${name}" is lost: ${reason}. Connect the account again; until then its figures are a gap.`,
      {
        source: name,
        code: 'credential-invalid',
        retry: 'never',
      },
    );

  /** Done alone: reads again, refreshes, stores before it answers. */
  const refreshAlone = async (name: string, refresh: RefreshGrant, rejected: string | undefined): Promise<Grant> => {
    await recover(name);
    const { version, entry } = await read(name);
    if (entry?.kind !== 'grant') throw refused(name, entry?.kind === 'lost' ? entry.reason : 'it was removed');
    if (usable(entry.grant, rejected)) return entry.grant;
    const interrupted = entry.refreshingSince;
    const lose = async (reason: string, at: number) => {
      await store.append(sealed(name, at, { kind: 'lost', since: clock.now(), reason }, options.by));
      return refused(name, reason);
    };
    if (!entry.grant.refreshToken) throw await lose('its token has ended and cannot be refreshed', version + 1);

    const noted = { ...entry, refreshingSince: clock.now() };
    if (!(await store.append(sealed(name, version + 1, noted, options.by)))) throw changed(name);
    let grant: Grant;
    try {
      grant = await refresh(entry.grant);
    } catch (error) {
      if (!(error instanceof SourceError) || error.code !== 'credential-invalid') throw error;
      const crash = interrupted ? ` (a refresh begun at ${interrupted.toISOString()} did not end)` : '';
      throw await lose(`the platform refuses to refresh it${crash}`, version + 2);
    }
    const { hosts } = entry;
    const fresh: VaultEntry = { kind: 'grant', grant, grantedAt: clock.now(), refreshingSince: null, hosts };
    const row = sealed(name, version + 2, fresh, options.by);
    rescue?.keep(row);
    if (!(await appendSurely(store, row))) throw changed(name);
    rescue?.drop(name);
    return grant;
  };

  return {
    async secret(name, hosts) {
      const { entry } = await read(name);
      if (entry?.kind === 'lost') throw refused(name, entry.reason);
      if (entry?.kind !== 'secret' && entry?.kind !== 'grant') return undefined;
      boundTo(name, entry.hosts, hosts);
      if (entry.kind === 'secret') return entry.value;
      // A page's token comes from a consent and is used like a key: nothing refreshes it.
      if (!usable(entry.grant, undefined)) throw refused(name, 'its time is over');
      return entry.grant.accessToken;
    },
    async grant(name, refresh, rejected, hosts) {
      const patience = Date.now() + PATIENCE_MS;
      for (;;) {
        const { entry } = await read(name);
        if (entry?.kind === 'lost') throw refused(name, entry.reason);
        if (entry?.kind !== 'grant') return undefined;
        boundTo(name, entry.hosts, hosts);
        if (usable(entry.grant, rejected)) return entry.grant;
        const held = await store.alone(name, () => refreshAlone(name, refresh, rejected));
        if (held) return held.result;
        if (Date.now() > patience) throw changed(name);
        await pause(50 + Math.random() * 100);
      }
    },
    put: (name, value, by, hosts) => replace(name, { kind: 'secret', value, hosts: hosts ? [...hosts] : null }, by),
    connect: (name, grant, by, hosts) =>
      replace(
        name,
        {
          kind: 'grant',
          grant,
          grantedAt: clock.now(),
          refreshingSince: null,
          hosts: hosts ? [...hosts] : null,
        },
        by,
      ),
    async remove(name, by) {
      await replace(name, { kind: 'removed' }, by);
      await store.forgetOlder(name);
    },
    keepPending: (digest, consent) => replace(`${PENDING}${digest}`, { kind: 'pending', consent }, consent.by),
    async takePending(digest) {
      const name = `${PENDING}${digest}`;
      const { version, entry } = await read(name);
      if (entry?.kind !== 'pending') return undefined;
      const taken = await store.append(sealed(name, version + 1, { kind: 'removed' }, entry.consent.by));
      if (taken) await store.forgetOlder(name);
      return taken ? entry.consent : undefined;
    },
    async accounts() {
      const now = clock.now();
      const states = (await openAll()).map(({ row, entry, unreadable = '' }) =>
        stateOfEntry(row.entry, entry ?? { kind: 'lost', since: now, reason: unreadable }, now),
      );
      return states.filter((state) => state !== null);
    },
    async secretNames() {
      return (await openAll()).flatMap(({ row, entry }) =>
        entry?.kind === 'secret' ? [{ name: row.entry, hosts: entry.hosts }] : [],
      );
    },
    async reseal(by) {
      let count = 0;
      const left: string[] = [];
      for (const { row, entry } of await openAll()) {
        if (row.keyId === keys[0].id) continue;
        const again = async () => entry !== undefined && store.append(sealed(row.entry, row.version + 1, entry, by));
        const held = await store.alone(row.entry, again);
        if (held?.result) count += 1;
        else left.push(row.entry);
      }
      if (left.length === 0) return count;
      throw new VaultError(
        `${count} entries were sealed anew, ${left.join(', ')} not: no key opens them, or they were just being changed; keep the old key and try again`,
      );
    },
  };
}

/** A store that stumbles is tried again: the grant in hand is the only one there is. */
async function appendSurely(store: VaultStore, row: SealedRow): Promise<boolean> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      const won = await store.append(row);
      if (won) return true;
      const standing = await store.read(row.entry);
      return standing?.version === row.version && standing.sealed === row.sealed;
    } catch (error) {
      if (attempt >= 5) throw error;
      await pause(200 * 2 ** attempt);
    }
  }
}

function changed(name: string): SourceError {
  const message = `The token of "${name}" is being changed by another process; it is used at the next run.`;
  return new SourceError(message, { source: name, code: 'time-out', retry: 'later' });
}
