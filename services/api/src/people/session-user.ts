import type { SessionUser } from '@nhipbao/records';
import type { User } from './user.ts';

/** An account as its own session shows it. */
export function sessionUser({ username, name, role, agency }: User): SessionUser {
  return { id: username, username, name, role, agency };
}
