import { z } from 'zod';
import { Format, Origin } from './format.ts';

/** Who or what decided. Editors win in the newsroom's views; only assessors are truth in measurement (design, section 8). */
export const DecisionLayer = z.enum(['rule', 'model', 'abstained', 'editor', 'assessor']);
export type DecisionLayer = z.infer<typeof DecisionLayer>;

/** One reason for a decision in words an editor understands, with its weight (0 to 1). */
export const Reason = z.object({ text: z.string(), weight: z.number() });
export type Reason = z.infer<typeof Reason>;

/** Result of classifying one article: format, topic and attributes with provenance. */
export const Decision = z.object({
  format: Format.nullable(),
  secondary: z.array(Format),
  topic: z.string().nullable(),
  probability: z.number().min(0).max(1),
  layer: DecisionLayer,
  reasons: z.array(Reason),
  origin: Origin,
  hasAudioVersion: z.boolean(),
  broadcastOrigin: z.boolean(),
  aiLabel: z.boolean(),
  advertising: z.boolean(),
  /** Version of rules and model, e.g. `rules-1+format-3`. */
  modelVersion: z.string(),
});
export type Decision = z.infer<typeof Decision>;
