import type { Clock, Role } from '@nhipbao/records';
import { claim, type Fact, readFact, type Warehouse } from '@nhipbao/warehouse';
import { z } from 'zod';
import type { User } from '../people/user.ts';
import type { UserBook } from '../people/user-book.ts';
import { newSecret, secretDigest } from './secrets.ts';

/** A session ends after this long without a request, by role, and in any case seven days after sign-in. */
const IDLE_MS: Record<Role, number> = {
  reader: 12 * 3_600_000,
  editor: 12 * 3_600_000,
  'agency-lead': 30 * 60_000,
  department: 30 * 60_000,
  assessor: 2 * 3_600_000,
  administrator: 30 * 60_000,
};
export const SESSION_LIFE_MS = 7 * 86_400_000;
/** How often "last seen" is written at most. */
const TOUCH_MS = 5 * 60_000;
/** How long a session is believed without asking the warehouse again. */
const CACHE_MS = 3_000;

const Session = z.object({
  username: z.string(),
  credentials: z.int(),
  openedAt: z.iso.datetime(),
  seenAt: z.iso.datetime(),
  ended: z.boolean(),
});
type Session = z.infer<typeof Session>;

export interface SessionBook {
  /** Opens a session; the answer is the cookie's secret, of which only the digest is stored. */
  open(user: User): Promise<string>;
  /** The user of a live session. Undefined when it is unknown, ended, idle too long, too old, or its user may no longer sign in. */
  userOf(secret: string): Promise<User | undefined>;
  end(secret: string): Promise<void>;
  /** Forgets what is cached, so that a change of an account counts at once. */
  forget(): void;
}

/** Sessions on the server's side, kept as facts `session:<digest of the secret>`: ending one ends it everywhere. */
export function sessionBook({
  warehouse,
  clock,
  users,
}: {
  warehouse: Warehouse;
  clock: Clock;
  users: UserBook;
}): SessionBook {
  const cache = new Map<string, { user: User | undefined; until: number }>();
  const entityOf = (secret: string) => `session:${secretDigest(secret)}`;
  const write = (entity: string, expected: number, payload: Session) =>
    claim(warehouse, { entity, expected, payload, by: `user:${payload.username}` });

  const resolve = async (entity: string): Promise<User | undefined> => {
    const fact = await readFact(warehouse, entity, Session);
    if (!fact || fact.payload.ended) return undefined;
    const user = await users.find(fact.payload.username);
    if (!user || user.disabled || user.credentials !== fact.payload.credentials) return undefined;
    const now = clock.now();
    if (hasEnded(fact.payload, user.role, now)) return undefined;
    if (now.getTime() - new Date(fact.payload.seenAt).getTime() > TOUCH_MS) {
      // Losing this claim is well: either somebody else touched it, or it was ended, which must stand.
      await write(entity, fact.version, { ...fact.payload, seenAt: now.toISOString() });
    }
    return user;
  };

  return {
    async open(user) {
      const secret = newSecret();
      const at = clock.now().toISOString();
      const session = {
        username: user.username,
        credentials: user.credentials,
        openedAt: at,
        seenAt: at,
        ended: false,
      };
      await write(entityOf(secret), 0, session);
      return secret;
    },
    async userOf(secret) {
      const entity = entityOf(secret);
      const now = clock.now().getTime();
      const known = cache.get(entity);
      if (known && known.until > now) return known.user;
      if (cache.size > 1000) cache.clear();
      const user = await resolve(entity);
      cache.set(entity, { user, until: now + CACHE_MS });
      return user;
    },
    async end(secret) {
      const entity = entityOf(secret);
      // A touch may come between: once more, then it has ended.
      for (let attempt = 0; attempt < 5; attempt += 1) {
        const fact: Fact<Session> | undefined = await readFact(warehouse, entity, Session);
        if (!fact || fact.payload.ended) break;
        if ((await write(entity, fact.version, { ...fact.payload, ended: true })).won) break;
      }
      cache.delete(entity);
    },
    forget: () => cache.clear(),
  };
}

function hasEnded({ openedAt, seenAt }: Session, role: Role, now: Date): boolean {
  const since = (at: string) => now.getTime() - new Date(at).getTime();
  return since(seenAt) > IDLE_MS[role] || since(openedAt) > SESSION_LIFE_MS;
}
