import type { SessionUser } from '@nhipbao/records';
import type { Permission } from './permissions.ts';

/** Who a request comes from: a person with a session, the command line with the token file of this machine, or a system with a key. */
export interface Actor {
  /** How it stands in facts, runs and measurements: `user:lan`, `cli:root`, `key:3f9c2a11`. */
  name: string;
  user: SessionUser;
  /** What it may do. */
  may: ReadonlySet<Permission>;
  /** The cookie's secret; null for the command line and for keys. */
  session: string | null;
}
