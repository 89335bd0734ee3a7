import { z } from 'zod';
import { AgencyId } from '../registry.ts';
import { Role } from './session.ts';

export const Username = z
  .string()
  .trim()
  .regex(/^[a-z0-9._-]{3,40}$/, 'username: 3 to 40 of a-z, 0-9, dot, hyphen, underscore');
export const NewPassword = z.string().min(12, 'password: at least 12 characters').max(500);

/** POST /api/v1/setup: redeems the one-time link of the first start (loopback only, one hour, once). */
export const Setup = z.object({
  token: z.string().min(20).max(200),
  username: Username,
  name: z.string().trim().min(1).max(100),
  password: NewPassword,
});
export type Setup = z.infer<typeof Setup>;

/** GET /api/v1/users: an account as administrators see it; the password is never among it. */
export const UserAccount = z.object({
  id: z.string(),
  username: z.string(),
  name: z.string(),
  role: Role,
  agency: AgencyId.nullable(),
  disabled: z.boolean(),
  createdAt: z.string(),
  changedAt: z.string(),
});
export type UserAccount = z.infer<typeof UserAccount>;

/** POST /api/v1/users */
export const NewUser = z.object({
  username: Username,
  name: z.string().trim().min(1).max(100),
  role: Role,
  /** Needed by an agency's lead; the department, assessors and administrators have none. */
  agency: AgencyId.nullable().default(null),
  password: NewPassword,
});
export type NewUser = z.infer<typeof NewUser>;

/** PATCH /api/v1/users/{id}: a new password ends every session of the account. */
export const UserChange = z.object({
  name: z.string().trim().min(1).max(100).optional(),
  role: Role.optional(),
  agency: AgencyId.nullable().optional(),
  disabled: z.boolean().optional(),
  password: NewPassword.optional(),
});
export type UserChange = z.infer<typeof UserChange>;

/** PUT /api/v1/session/password: a person's own new password; every other session of the account ends. */
export const PasswordChange = z.object({ current: z.string().min(1).max(500), next: NewPassword });
export type PasswordChange = z.infer<typeof PasswordChange>;
