import { AgencyId, Role } from '@nhipbao/records';
import { z } from 'zod';

/** An account as its fact `user:<username>` holds it. The user name is the id: it never changes and is never used again. */
export const StoredUser = z.object({
  name: z.string(),
  role: Role,
  /** The agency the person acts for; absent in rows from before agencies were told apart. */
  agency: AgencyId.nullable().default(null),
  /** Argon2id, as a PHC string. */
  passwordHash: z.string(),
  /** Grows with every new password: sessions opened under an older number are over. */
  credentials: z.int(),
  disabled: z.boolean(),
  createdAt: z.string(),
});
export type StoredUser = z.infer<typeof StoredUser>;

/** An account with its name. */
export interface User extends StoredUser {
  username: string;
}
