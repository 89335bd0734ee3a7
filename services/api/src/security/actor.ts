import type { SessionUser } from '@nhipbao/records';

/** Who a request comes from: a person with a session, or the command line with the token file of this machine. */
export interface Actor {
  /** How it stands in facts, runs and measurements: `user:lan`, `cli:root`. */
  name: string;
  user: SessionUser;
  /** The cookie's secret; null for the command line. */
  session: string | null;
}
