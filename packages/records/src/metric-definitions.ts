import type { PublicationKind } from './collected.ts';
import type { LocalDay } from './time.ts';

/** What a platform's counter means, and from when to when it meant it. Days are local; null: from the beginning, or still. */
export interface MetricDefinition {
  platform: string;
  metric: string;
  /** As it stands beside every sample: `<platform>-<metric>-<n>`. */
  definition: string;
  from: LocalDay | null;
  /** The change took until this day (sources name different days): what was read in between belongs to neither meaning. */
  settled?: LocalDay;
  to: LocalDay | null;
  /** Only publications of this kind; without it all that no other row names. */
  of?: PublicationKind;
  vi: string;
  en: string;
  source: string;
}

const YOUTUBE = 'YouTube Data API, revision history, 27/8/2026; other pages name 24/8/2026';
const META = 'Graph API, deprecated insights metrics';

const YOUTUBE_VIEWS: readonly MetricDefinition[] = [
  {
    platform: 'youtube',
    metric: 'views',
    definition: 'youtube-views-1',
    from: null,
    to: '2026-08-24',
    vi: 'lượt xem tính khi người xem đã xem một quãng',
    en: 'a view counts once the viewer has watched for a while',
    source: YOUTUBE,
  },
  {
    platform: 'youtube',
    metric: 'views',
    definition: 'youtube-views-2',
    from: '2026-08-24',
    settled: '2026-08-27',
    to: null,
    vi: 'lượt xem tính ngay khi bắt đầu phát, cho mọi loại video',
    en: 'a view counts at the start of playback, in every format',
    source: YOUTUBE,
  },
  {
    platform: 'youtube',
    metric: 'views',
    definition: 'youtube-views-1',
    from: null,
    to: '2025-03-31',
    of: 'short-video',
    vi: 'lượt xem Shorts tính khi người xem đã xem một quãng',
    en: 'a view of a Short counts once the viewer has watched for a while',
    source: YOUTUBE,
  },
  {
    platform: 'youtube',
    metric: 'views',
    definition: 'youtube-views-2',
    from: '2025-03-31',
    to: null,
    of: 'short-video',
    vi: 'lượt xem Shorts tính ngay khi bắt đầu phát',
    en: 'a view of a Short counts at the start of playback',
    source: YOUTUBE,
  },
];

/**
 * Metrics whose meaning changed or ended. A metric that is not named here has one meaning for ever, that of its definition's name.
 * A new change is a new row and a new number; what was stored under the old one stays as it is.
 */
export const METRIC_DEFINITIONS: readonly MetricDefinition[] = [
  ...YOUTUBE_VIEWS,
  // The owner's Analytics count views of a channel by form of content.
  ...YOUTUBE_VIEWS.flatMap(({ of, ...row }) =>
    (of === 'short-video' ? ['views_shorts'] : ['views_videos', 'views_live']).map((metric) => ({
      ...row,
      metric,
      definition: row.definition.replace('views', metric),
    })),
  ),
  ...[
    ['page_impressions', '2025-11-15'],
    ['post_impressions', '2025-11-15'],
    ['page_fans', '2025-11-15'],
    ['impressions', '2025-11-15'],
    ['page_impressions_unique', '2026-06-15'],
    ['post_impressions_unique', '2026-06-15'],
    ['reach', '2026-06-15'],
  ].map(
    ([metric = '', to = '']): MetricDefinition => ({
      platform: 'facebook',
      metric,
      definition: `facebook-${metric}-1`,
      from: null,
      to,
      vi: 'Facebook ngừng cung cấp số đo này; thay bằng "lượt xem nội dung" (media view), không so được với số cũ',
      en: 'Facebook ended this metric; "media views" took its place and cannot be compared with it',
      source: META,
    }),
  ),
  ...['impressions', 'plays', 'video_views'].map(
    (metric): MetricDefinition => ({
      platform: 'instagram',
      metric,
      definition: `instagram-${metric}-1`,
      from: null,
      to: '2025-04-21',
      vi: 'Instagram ngừng cung cấp số đo này; thay bằng "lượt xem", không so được với số cũ',
      en: 'Instagram ended this metric; "views" took its place and cannot be compared with it',
      source: META,
    }),
  ),
];
