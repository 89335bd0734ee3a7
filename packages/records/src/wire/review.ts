import { z } from 'zod';
import { DecisionLayer, Reason } from '../decision.ts';
import { Format, Origin } from '../format.ts';

const Iso = z.string();

/**
 * Why an item waits for a person. `uncertain`: the machine abstained or doubts, the most useful first; `random`: a uniform sample of
 * each closed week, drawn by a seed, which alone may set thresholds; `disagreement`: two editors said different things.
 */
export const ReviewQueue = z.enum(['uncertain', 'random', 'disagreement']);
export type ReviewQueue = z.infer<typeof ReviewQueue>;

/** Where a label was given: in a queue, or `direct` as a correction on a work's page, where the machine's word is in sight. */
export const LabelQueue = z.enum([...ReviewQueue.options, 'direct']);
export type LabelQueue = z.infer<typeof LabelQueue>;

/** Who decides in the newsroom's views. Assessors' labels have no shape here: no route of review can answer one. */
export const NewsroomLayer = DecisionLayer.exclude(['assessor']);
export type NewsroomLayer = z.infer<typeof NewsroomLayer>;

/** POST /api/v1/works/{id}/labels. What is left out stays as it was decided; only `format` must be said. */
export const NewLabel = z.strictObject({
  format: Format,
  secondary: z.array(Format).max(5).optional(),
  origin: Origin.optional(),
  broadcastOrigin: z.boolean().optional(),
  hasAudioVersion: z.boolean().optional(),
  advertising: z.boolean().optional(),
  aiLabel: z.boolean().optional(),
  /** Why; required by nobody, asked for when the machine is corrected. */
  note: z.string().trim().max(1000).optional(),
  /** The queue it was shown in. `random` holds only for an item of the draw, else the request is refused (`invalid-input`). */
  queue: LabelQueue.default('direct'),
  /** Whether the machine's decision was on screen before this label was given. */
  sawMachine: z.boolean().default(true),
});
export type NewLabel = z.input<typeof NewLabel>;

/** An editor's label as it is stored. Labels are never changed: a correction is a new one. */
export const WorkLabel = z.object({
  work: z.string(),
  at: Iso,
  /** `user:lan`, `cli:root`. */
  by: z.string(),
  format: Format,
  secondary: z.array(Format),
  origin: Origin,
  broadcastOrigin: z.boolean(),
  hasAudioVersion: z.boolean(),
  advertising: z.boolean(),
  aiLabel: z.boolean(),
  note: z.string().nullable(),
  queue: LabelQueue,
  /** The week of the draw (its Monday, yyyy-mm-dd) for `random`, else null. */
  draw: z.string().nullable(),
  sawMachine: z.boolean(),
  /** Which fields this person stated; the others were carried over from the decision before. */
  said: z.array(z.string()),
  /** Version of the codebook it was labelled by. */
  codebook: z.string(),
});
export type WorkLabel = z.infer<typeof WorkLabel>;

/** GET /api/v1/works/{id}/labels: every label of editors, newest first. */
export const WorkLabels = z.object({ labels: z.array(WorkLabel) });
export type WorkLabels = z.infer<typeof WorkLabels>;

/** The machine's word on an item; the page shows it when asked, so that a label can be given blind. */
export const MachineDecision = z.object({
  decidedAt: Iso,
  layer: NewsroomLayer,
  modelVersion: z.string(),
  /** Where it abstained, what it would propose; null where it has no proposal. */
  format: Format.nullable(),
  secondary: z.array(Format),
  probability: z.number(),
  origin: Origin,
  broadcastOrigin: z.boolean(),
  hasAudioVersion: z.boolean(),
  advertising: z.boolean(),
  aiLabel: z.boolean(),
  reasons: z.array(Reason),
});
export type MachineDecision = z.infer<typeof MachineDecision>;

export const ReviewItem = z.object({
  id: z.string(),
  unit: z.string(),
  url: z.string(),
  title: z.string().nullable(),
  lead: z.string().nullable(),
  datedAt: Iso,
  /** The page itself: GET /api/v1/archive/{digest}. */
  archiveDigest: z.string(),
  /** The week of the draw (its Monday) in the queue `random`, else null. */
  draw: z.string().nullable(),
  machine: MachineDecision.nullable(),
  /** Labels so far. In `uncertain` and `random` always empty, whoever labelled before: the second label is given blind. */
  labels: z.array(WorkLabel),
});
export type ReviewItem = z.infer<typeof ReviewItem>;

/** GET /api/v1/review?queue=&unit=&cursor=&limit=: what waits for the person who asks. */
export const ReviewFilter = z.object({
  queue: ReviewQueue.default('uncertain'),
  unit: z.string().max(100).optional(),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(50).default(20),
});
export type ReviewFilter = z.infer<typeof ReviewFilter>;

export const ReviewPage = z.object({ queue: ReviewQueue, items: z.array(ReviewItem), next: z.string().nullable() });
export type ReviewPage = z.infer<typeof ReviewPage>;

/** Agreement of two editors' first blind labels of the same item; text-news and feature count as one. */
export const Agreement = z.object({
  /** Items with a pair of blind labels. */
  n: z.int(),
  /** Share of pairs that agree; null without a pair. */
  observed: z.number().nullable(),
  /** Cohen's kappa (1960); null without a pair, or where chance alone would agree always. */
  kappa: z.number().nullable(),
});
export type Agreement = z.infer<typeof Agreement>;

/** GET /api/v1/review/summary. People are never ranked: no names, no figure a person. */
export const ReviewSummary = z.object({
  waiting: z.object({
    /** The machine abstained and nobody has labelled the item. */
    abstained: z.int(),
    /** It decided with a probability under 0.7. */
    doubtful: z.int(),
    /** Drawn at random and not yet labelled. */
    random: z.int(),
    disagreement: z.int(),
  }),
  labels: z.object({
    total: z.int(),
    /** Items with at least one label. */
    works: z.int(),
    /** How many people labelled, not who. */
    people: z.int(),
    byQueue: z.record(LabelQueue, z.int()),
    /** Labels of the random draw that may set thresholds: one an item. */
    forThresholds: z.int(),
  }),
  /** Works whose decision in the newsroom's views is an editor's and differs from the machine's. */
  corrected: z.int(),
  agreement: Agreement,
});
export type ReviewSummary = z.infer<typeof ReviewSummary>;
