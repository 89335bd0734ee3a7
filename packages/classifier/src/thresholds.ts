import { Format } from '@nhipbao/records';
import { z } from 'zod';

/**
 * When a decision stands without review. One threshold for the primary format and one for the binary question trend / not trend,
 * not one a class. They are chosen on labels of a random sample of production (`chooseThreshold`), after the temperature was fitted on
 * other labels. The defaults were not: until labels exist, they only send plain doubt to review.
 */
export const Thresholds = z.object({
  format: z.number().min(0).max(1).default(0.5),
  trend: z.number().min(0).max(1).default(0.6),
  /** Formats with too few labels to vouch for: always reviewed. */
  reviewed: z.array(Format).default([]),
  /** Which formats count as digital trends: the rulebook's list. */
  trendFormats: z
    .array(Format)
    .default([
      'infographic',
      'longform',
      'data-journalism',
      'video',
      'short-video',
      'livestream',
      'podcast',
      'interactive',
      'visual-story',
      'live-blog',
    ]),
  /** Divides the combined scores before softmax. */
  temperature: z.number().positive().default(1),
});
export type Thresholds = z.infer<typeof Thresholds>;
