import { z } from 'zod';
import { DecisionLayer, Reason } from '../decision.ts';
import { Format, Origin } from '../format.ts';
import { LocalDay } from '../time.ts';
import { WorkPublication } from './publications.ts';

const Iso = z.string();

/** GET /api/v1/works: newest first, cursor paging; `q` searches title, lead and text, diacritics optional. */
export const WorksFilter = z.object({
  unit: z.string().optional(),
  /** A format, or `none` for works without a decision. */
  format: z.union([Format, z.literal('none')]).optional(),
  origin: Origin.optional(),
  /** `works` (tác phẩm), or `all`: republished content, advertising and printed editions too. */
  scope: z.enum(['works', 'all']).default('works'),
  day: LocalDay.optional(),
  from: LocalDay.optional(),
  /** Last day, inclusive. */
  to: LocalDay.optional(),
  q: z.string().trim().max(200).optional(),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export type WorksFilter = z.infer<typeof WorksFilter>;

export const WorkSummary = z.object({
  id: z.string(),
  unit: z.string(),
  url: z.string(),
  title: z.string().nullable(),
  lead: z.string().nullable(),
  section: z.string().nullable(),
  publishedAt: Iso.nullable(),
  /** publishedAt, or the first sighting where the page has no date (`datedBySighting`). */
  datedAt: Iso,
  datedBySighting: z.boolean(),
  format: Format.nullable(),
  probability: z.number().nullable(),
  layer: DecisionLayer.nullable(),
  origin: Origin,
  archiveDigest: z.string(),
});
export type WorkSummary = z.infer<typeof WorkSummary>;

export const WorksPage = z.object({ works: z.array(WorkSummary), next: z.string().nullable() });
export type WorksPage = z.infer<typeof WorksPage>;

export const WorkVersion = z.object({
  observedAt: Iso,
  sourceDigest: z.string(),
  archiveDigest: z.string(),
  title: z.string().nullable(),
  lead: z.string().nullable(),
  updatedAt: Iso.nullable(),
  /** Difference to the version before, block by block; null for the first. */
  changes: z.array(z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() })).nullable(),
});
export type WorkVersion = z.infer<typeof WorkVersion>;

export const WorkDecision = z.object({
  decidedAt: Iso,
  layer: DecisionLayer,
  decidedBy: z.string(),
  modelVersion: z.string(),
  format: Format.nullable(),
  secondary: z.array(Format),
  topic: z.string().nullable(),
  probability: z.number(),
  reasons: z.array(Reason),
});
export type WorkDecision = z.infer<typeof WorkDecision>;

/** GET /api/v1/works/{id} */
export const WorkDetail = WorkSummary.extend({
  authors: z.array(z.string()),
  updatedAt: Iso.nullable(),
  firstSeenAt: Iso,
  sourceLine: z.string().nullable(),
  tags: z.array(z.string()),
  syllables: z.int(),
  topic: z.string().nullable(),
  text: z.string(),
  advertising: z.boolean(),
  broadcastOrigin: z.boolean(),
  hasAudioVersion: z.boolean(),
  aiLabel: z.boolean(),
  addresses: z.array(z.object({ address: z.string(), reason: z.string() })),
  sightings: z.array(z.object({ source: z.string(), listKind: z.string(), seenAt: Iso })),
  versions: z.array(WorkVersion),
  decisions: z.array(WorkDecision),
  /** Where it stands on platforms. */
  publications: z.array(WorkPublication),
});
export type WorkDetail = z.infer<typeof WorkDetail>;

/** GET /api/v1/archive/{digest}/info; the page itself is /api/v1/archive/{digest}, sandboxed. */
export const ArchivedInfo = z.object({
  digest: z.string(),
  url: z.string(),
  status: z.int(),
  contentType: z.string(),
  bytes: z.int(),
  fetchedAt: Iso,
  source: z.string(),
});
export type ArchivedInfo = z.infer<typeof ArchivedInfo>;
