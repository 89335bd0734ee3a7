import { z } from 'zod';

export const Role = z.enum(['administrator', 'editor', 'reader']);
export type Role = z.infer<typeof Role>;

export const SessionUser = z.object({ id: z.string(), username: z.string(), name: z.string(), role: Role });
export type SessionUser = z.infer<typeof SessionUser>;

/** GET /api/v1/session: who is signed in, the token that writes must carry (header x-csrf-token), and whether data is invented. */
export const SessionState = z.object({
  user: SessionUser.nullable(),
  csrfToken: z.string().nullable(),
  /** True while the first administrator has not been made: the page points to the link printed at start. */
  needsSetup: z.boolean(),
  demo: z.boolean(),
});
export type SessionState = z.infer<typeof SessionState>;

/** POST /api/v1/session */
export const SignIn = z.object({ username: z.string().trim().min(1).max(100), password: z.string().min(1).max(500) });
export type SignIn = z.infer<typeof SignIn>;
