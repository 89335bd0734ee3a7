import { z } from 'zod';

/** Whether the operator has accepted YouTube's derived-metrics amendment (audit form of the API, section "Analytics & Reporting"). */
export const YoutubeAmendment = z.enum(['accepted', 'not-accepted']);
export type YoutubeAmendment = z.infer<typeof YoutubeAmendment>;

/** Settings of the deployment that people decide in the product, each with what it may be and what stands until somebody says so. */
export const SETTINGS = {
  'youtube.derivedMetricsAmendment': { values: YoutubeAmendment.options, otherwise: 'not-accepted' },
} as const;

export const SettingName = z.enum(['youtube.derivedMetricsAmendment']);
export type SettingName = z.infer<typeof SettingName>;

/** GET /api/v1/settings */
export const Setting = z.object({
  name: SettingName,
  value: z.string(),
  values: z.array(z.string()),
  /** Null: nobody has decided yet. */
  changedAt: z.string().nullable(),
  changedBy: z.string().nullable(),
});
export type Setting = z.infer<typeof Setting>;

/** PUT /api/v1/settings/{name} */
export const SettingChange = z.strictObject({ value: YoutubeAmendment });
