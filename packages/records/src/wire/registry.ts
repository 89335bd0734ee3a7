import { z } from 'zod';

/** The registry as files: name (`sources.yaml`) to YAML text. GET /api/v1/registry answers it, diff and apply take it. */
export const RegistryFiles = z.object({
  files: z.record(z.string().regex(/^[a-z-]+\.ya?ml$/), z.string().max(2_000_000)),
});
export type RegistryFiles = z.infer<typeof RegistryFiles>;

/** What applying files would change, entry by entry, and what stands against it. */
export const RegistryDifference = z.object({
  changes: z.array(
    z.object({
      list: z.string(),
      entry: z.string(),
      kind: z.enum(['added', 'changed', 'removed']),
      fields: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
      /** True when the entry was changed in the product since it was last applied: only `force` overwrites it. */
      conflict: z.boolean(),
    }),
  ),
  faults: z.array(z.object({ file: z.string(), entry: z.string(), field: z.string(), message: z.string() })),
});
export type RegistryDifference = z.infer<typeof RegistryDifference>;

/** POST /api/v1/registry/apply */
export const RegistryApply = RegistryFiles.extend({ force: z.boolean().default(false) });
export type RegistryApply = z.infer<typeof RegistryApply>;
