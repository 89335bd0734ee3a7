import { z } from 'zod';

/** Hình thức thể hiện: what carries the story if everything else were taken away (format codebook). */
export const Format = z.enum([
  'text-news',
  'feature',
  'photo-story',
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
  'e-paper',
]);
export type Format = z.infer<typeof Format>;

export const FORMAT_LABELS: Record<Format, { vi: string; en: string }> = {
  'text-news': { vi: 'Tin', en: 'News text' },
  feature: { vi: 'Bài, phóng sự', en: 'Feature' },
  'photo-story': { vi: 'Phóng sự ảnh', en: 'Photo story' },
  infographic: { vi: 'Đồ họa', en: 'Infographic' },
  longform: { vi: 'E-magazine, longform', en: 'Longform' },
  'data-journalism': { vi: 'Báo chí dữ liệu', en: 'Data journalism' },
  video: { vi: 'Video', en: 'Video' },
  'short-video': { vi: 'Video ngắn', en: 'Short video' },
  livestream: { vi: 'Phát trực tiếp', en: 'Livestream' },
  podcast: { vi: 'Podcast', en: 'Podcast' },
  interactive: { vi: 'Tương tác', en: 'Interactive' },
  'visual-story': { vi: 'Web story', en: 'Visual story' },
  'live-blog': { vi: 'Tường thuật trực tiếp', en: 'Live blog' },
  'e-paper': { vi: 'Báo in PDF', en: 'E-paper' },
};

/** Where an item comes from: the unit's own production, reused from elsewhere (tin dẫn lại), or not known. */
export const Origin = z.enum(['own', 'republished', 'unknown']);
export type Origin = z.infer<typeof Origin>;
