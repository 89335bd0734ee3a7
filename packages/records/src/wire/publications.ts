import { z } from 'zod';
import { PublicationKind } from '../collected.ts';
import { Format } from '../format.ts';

const Iso = z.string();
const Id = z.string().regex(/^[\w-]{1,100}$/);

/** What holds of a publication: it stands for an item; an editor says that it is on the platform alone; or nobody knows. */
export const MatchStatus = z.enum(['matched', 'native-only', 'unknown']);
export type MatchStatus = z.infer<typeof MatchStatus>;

/** By what an item was found; `editor`: a person said it. */
export const MatchLayer = z.enum(['url', 'embed', 'title', 'editor']);
export type MatchLayer = z.infer<typeof MatchLayer>;

/** GET /api/v1/publications: newest first, cursor paging; `q` searches title and text, diacritics optional. */
export const PublicationsFilter = z.object({
  unit: z.string().max(100).optional(),
  platform: z.string().max(100).optional(),
  /** yyyy-mm, in Asia/Ho_Chi_Minh. */
  month: z
    .string()
    .regex(/^\d{4}-(?:0[1-9]|1[0-2])$/)
    .optional(),
  status: MatchStatus.optional(),
  q: z.string().trim().max(200).optional(),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export type PublicationsFilter = z.infer<typeof PublicationsFilter>;

/** Bài đăng: a post with what holds of it. */
export const PublicationSummary = z.object({
  id: z.string(),
  unit: z.string(),
  platform: z.string(),
  account: z.string(),
  url: z.string().nullable(),
  title: z.string().nullable(),
  /** The account's own words, as far as the platform hands them out. */
  text: z.string().nullable(),
  kind: PublicationKind,
  publishedAt: Iso.nullable(),
  /** publishedAt, or when it was first seen where the platform does not say. */
  datedAt: Iso,
  status: MatchStatus,
  layer: MatchLayer.nullable(),
  /** Share of the title's word pairs in the post; 1 for an address or a shown video; null for a person's word. */
  score: z.number().nullable(),
  work: z.object({ id: z.string(), title: z.string().nullable() }).nullable(),
  /** Whether a person is to look at it. */
  waits: z.boolean(),
  /** An editor's word on a native post: its format, and whether it is the unit's own. */
  format: Format.nullable(),
  origin: z.enum(['own', 'republished']).nullable(),
  /** The native post of which it is another copy. */
  sameAs: z.string().nullable(),
});
export type PublicationSummary = z.infer<typeof PublicationSummary>;

export const PublicationsPage = z.object({ publications: z.array(PublicationSummary), next: z.string().nullable() });
export type PublicationsPage = z.infer<typeof PublicationsPage>;

/** The newest known value of one metric of one post: cumulative up to `observedAt`. Values of two platforms are never added. */
export const PublicationMetric = z.object({
  metric: z.string(),
  metricPeriod: z.string(),
  definition: z.string(),
  value: z.number(),
  observedAt: Iso,
});
export type PublicationMetric = z.infer<typeof PublicationMetric>;

/** An item that a post may stand for. */
export const MatchCandidate = z.object({
  item: z.string(),
  layer: MatchLayer.exclude(['editor']),
  score: z.number(),
  title: z.string().nullable(),
  url: z.string(),
  datedAt: Iso,
});
export type MatchCandidate = z.infer<typeof MatchCandidate>;

/** One verdict on a post, the matcher's or a person's; none is ever changed. */
export const MatchVerdict = z.object({
  decidedAt: Iso,
  /** `user:lan`, `cli:root`, `matcher-1`. */
  decidedBy: z.string(),
  status: z.enum([...MatchStatus.options, 'parted', 'withdrawn']),
  layer: MatchLayer.nullable(),
  item: z.string().nullable(),
  score: z.number().nullable(),
  doubt: z.string().nullable(),
  format: Format.nullable(),
  note: z.string().nullable(),
});
export type MatchVerdict = z.infer<typeof MatchVerdict>;

/** GET /api/v1/publications/{id} */
export const PublicationDetail = PublicationSummary.extend({
  nativeId: z.string(),
  links: z.array(z.string()),
  source: z.string(),
  evidenceDigest: z.string(),
  metrics: z.array(PublicationMetric),
  candidates: z.array(MatchCandidate),
  verdicts: z.array(MatchVerdict),
});
export type PublicationDetail = z.infer<typeof PublicationDetail>;

const note = z.string().trim().max(1000).optional();
/**
 * POST /api/v1/publications/{id}/match: a person's word, kept with who and when. `parted`: it is not of the item it is matched with, and
 * waits again. `unknown`: it cannot be told, and waits no more. `withdrawn`: the word before is taken back, and the matcher's holds.
 */
export const MatchWord = z.discriminatedUnion('decision', [
  z.strictObject({ decision: z.literal('matched'), item: Id, note }),
  z.strictObject({ decision: z.literal('parted'), note }),
  z.strictObject({
    decision: z.literal('native-only'),
    format: Format,
    origin: z.enum(['own', 'republished']).default('own'),
    /** Another native post of the unit of which this is a copy: both together are one work. */
    sameAs: Id.optional(),
    note,
  }),
  z.strictObject({ decision: z.literal('unknown'), note }),
  z.strictObject({ decision: z.literal('withdrawn'), note }),
]);
export type MatchWord = z.infer<typeof MatchWord>;

/** GET /api/v1/matches/review: posts that wait for a person, newest first. `candidates`: something speaks for an item; `none`: nothing does. */
export const MatchReviewFilter = z.object({
  queue: z.enum(['candidates', 'none']).default('candidates'),
  unit: z.string().max(100).optional(),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(50).default(20),
});
export type MatchReviewFilter = z.infer<typeof MatchReviewFilter>;

export const MatchReviewPost = PublicationSummary.extend({
  /** Why the matcher left it: `close-second`, `other-number`, ... */
  doubt: z.string(),
  candidates: z.array(MatchCandidate),
  /** Native works of the unit within a week: a copy of one of them is no second work. */
  nearNative: z.array(z.object({ id: z.string(), platform: z.string(), title: z.string().nullable(), datedAt: Iso })),
});
export type MatchReviewPost = z.infer<typeof MatchReviewPost>;

export const MatchReviewPage = z.object({
  posts: z.array(MatchReviewPost),
  next: z.string().nullable(),
  waiting: z.object({ candidates: z.int(), none: z.int() }),
});
export type MatchReviewPage = z.infer<typeof MatchReviewPage>;

/** A post as it stands beside a work: never added up over platforms. */
export const WorkPublication = z.object({
  id: z.string(),
  platform: z.string(),
  account: z.string(),
  url: z.string().nullable(),
  kind: PublicationKind,
  datedAt: Iso,
  layer: MatchLayer,
  metrics: z.array(PublicationMetric),
});
export type WorkPublication = z.infer<typeof WorkPublication>;
