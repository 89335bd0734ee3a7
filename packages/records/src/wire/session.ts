import { z } from 'zod';
import { AgencyId } from '../registry.ts';

/**
 * Vai trò: bạn đọc nội bộ, biên tập viên, lãnh đạo cơ quan báo chí, Sở, đơn vị đo lường độc lập, quản trị hệ thống. Editors, agency leads
 * and readers may belong to one agency; the department, assessors and administrators to none.
 */
export const Role = z.enum(['reader', 'editor', 'agency-lead', 'department', 'assessor', 'administrator']);
export type Role = z.infer<typeof Role>;

export const SessionUser = z.object({
  id: z.string(),
  username: z.string(),
  name: z.string(),
  role: Role,
  /** The agency whose units the person acts for; null: bound to none. */
  agency: AgencyId.nullable(),
});
export type SessionUser = z.infer<typeof SessionUser>;

/** GET /api/v1/session: who is signed in, the token that writes must carry (header x-csrf-token), and whether data is invented. */
export const SessionState = z.object({
  user: SessionUser.nullable(),
  /** What the caller may do, so that pages offer nothing that would be refused. */
  permissions: z.array(z.string()),
  csrfToken: z.string().nullable(),
  /** True while the first administrator has not been made: the page points to the link printed at start. */
  needsSetup: z.boolean(),
  demo: z.boolean(),
});
export type SessionState = z.infer<typeof SessionState>;

/** POST /api/v1/session */
export const SignIn = z.object({ username: z.string().trim().min(1).max(100), password: z.string().min(1).max(500) });
export type SignIn = z.infer<typeof SignIn>;
