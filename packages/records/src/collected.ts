import { z } from 'zod';
import { Instant } from './time.ts';

/** Lần thấy: a URL seen in a list (feed, section, sitemap), with what the list says of it. */
export const Sighting = z.object({
  url: z.url({ protocol: /^https?$/ }),
  title: z.string().nullable().default(null),
  publishedAt: Instant.nullable().default(null),
  section: z.string().nullable().default(null),
});
export type Sighting = z.infer<typeof Sighting>;

/** What a publication is by the platform's own word; `post` where it does not say. */
export const PublicationKind = z.enum(['post', 'article', 'video', 'short-video', 'livestream', 'episode']);
export type PublicationKind = z.infer<typeof PublicationKind>;

/** Bài đăng: one post as it appears on a platform account. `nativeId` is the platform's own id, a string always. */
export const Publication = z.object({
  nativeId: z.string().min(1),
  url: z
    .url({ protocol: /^https?$/ })
    .nullable()
    .default(null),
  title: z.string().nullable().default(null),
  publishedAt: Instant.nullable(),
  kind: PublicationKind.default('post'),
  /** Whether the platform says the kind, or it was told by signs (a short video by its length and shape). */
  kindBasis: z.enum(['stated', 'heuristic']).default('stated'),
  /** The account's own words (caption, description), cut by the platform or at 4,000 characters: what matching reads beside links. */
  text: z
    .string()
    .nullable()
    .default(null)
    .transform((text) => text?.slice(0, 4000) ?? null),
  /** Addresses that the post carries: its attachment's link, those in its text are found there. */
  links: z.array(z.url({ protocol: /^https?$/ })).default([]),
  /** Platform that the row names, where a source carries several (an imported file); otherwise the source's account says it. */
  platform: z.string().optional(),
  account: z.string().optional(),
});
export type Publication = z.infer<typeof Publication>;

/** Số đo nền tảng: one metric of one publication at one time. Absent is null, never 0. */
export const MetricSample = z.object({
  nativeId: z.string().min(1),
  /** Platform of the post, where a source carries several; otherwise the source's account says it. */
  platform: z.string().optional(),
  metric: z.string().min(1),
  /** `lifetime`, or the day or month the value covers. */
  metricPeriod: z.string().min(1),
  definition: z.string().min(1),
  value: z.number().nullable(),
  observedAt: Instant,
});
export type MetricSample = z.infer<typeof MetricSample>;

/** Sự cố thu thập: a record or response that could not be used; kept with its reason, never silently dropped. */
export const CollectionIssue = z.object({
  code: z.string().min(1),
  message: z.string().min(1),
  url: z.string().nullable().default(null),
  /** The offending record as JSON, cut to a few kB; digest of the archived response where there is one. */
  detail: z.string().nullable().default(null),
  digest: z.string().nullable().default(null),
});
export type CollectionIssue = z.infer<typeof CollectionIssue>;
