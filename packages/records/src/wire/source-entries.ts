import { z } from 'zod';
import { AccountId, Schedule, SourceId, UnitId } from '../registry.ts';

/** GET /api/v1/collectors: the kinds of sources there are, their settings as JSON Schema (draft 2020-12) for a form. */
export const CollectorKind = z.object({
  kind: z.string(),
  title: z.object({ vi: z.string(), en: z.string() }),
  settings: z.record(z.string(), z.unknown()),
  /** Settings that name a secret or a connection of the vault, where the schema's default or name tells. */
  connects: z.boolean(),
});
export type CollectorKind = z.infer<typeof CollectorKind>;

/** POST /api/v1/sources */
export const NewSource = z.strictObject({
  id: SourceId,
  unit: UnitId,
  collector: z.string().min(1).max(63),
  title: z.string().trim().min(1).max(200),
  account: AccountId.optional(),
  schedule: Schedule,
  settings: z.record(z.string(), z.unknown()),
});
export type NewSource = z.infer<typeof NewSource>;

/** PATCH /api/v1/sources/{id} */
export const SourceChange = z.strictObject({
  title: z.string().trim().min(1).max(200).optional(),
  enabled: z.boolean().optional(),
  schedule: Schedule.optional(),
  settings: z.record(z.string(), z.unknown()).optional(),
});
export type SourceChange = z.infer<typeof SourceChange>;

/** POST /api/v1/accounts */
export const NewAccount = z.strictObject({
  id: AccountId,
  unit: UnitId,
  platform: z.string().min(1).max(63),
  name: z.string().trim().min(1).max(200),
  url: z.url({ protocol: /^https?$/ }),
});
export type NewAccount = z.infer<typeof NewAccount>;
