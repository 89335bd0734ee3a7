import type { Format } from '@nhipbao/records';
import type { Unit } from './story.ts';
import type { Topic } from './text/topics.ts';

/** A section of a site: its slug in addresses, its name as readers see it, the topic it writes about and its share of stories. */
export interface Section {
  slug: string;
  title: string;
  topic?: Topic;
  weight?: number;
}

/** Sections of each site. Those without a topic collect stories by format or mix them. */
export const SECTIONS: Readonly<Record<Unit, readonly Section[]>> = {
  newspaper: [
    { slug: 'thoi-su-chinh-tri', title: 'Thời sự - Chính trị', topic: 'politics', weight: 18 },
    { slug: 'kinh-te', title: 'Kinh tế', topic: 'economy', weight: 15 },
    { slug: 'xa-hoi', title: 'Xã hội', topic: 'society', weight: 14 },
    { slug: 'phap-luat', title: 'Pháp luật', topic: 'law', weight: 11 },
    { slug: 'quoc-te', title: 'Quốc tế', topic: 'world', weight: 9 },
    { slug: 'van-hoa-giai-tri', title: 'Văn hóa - Giải trí', topic: 'culture', weight: 9 },
    { slug: 'the-thao', title: 'Thể thao', topic: 'sport', weight: 7 },
    { slug: 'cong-nghe', title: 'Công nghệ', topic: 'technology', weight: 5 },
    { slug: 'y-te-suc-khoe', title: 'Y tế - Sức khỏe', topic: 'health', weight: 6 },
    { slug: 'dia-phuong', title: 'Địa phương', topic: 'local', weight: 10 },
    { slug: 'su-kien', title: 'Sự kiện' },
    { slug: 'video', title: 'Video' },
    { slug: 'audio', title: 'Podcast' },
    { slug: 'longform', title: 'Longform' },
    { slug: 'image', title: 'Đồ họa' },
    { slug: 'albumphoto', title: 'Phóng sự ảnh' },
    { slug: 'xem-bao', title: 'Đọc báo in' },
  ],
  station: [
    { slug: 'tin-tuc', title: 'Tin tức', topic: 'local', weight: 5 },
    { slug: 'kinh-te', title: 'Kinh tế', topic: 'economy', weight: 3 },
    { slug: 'doi-song', title: 'Đời sống', topic: 'society', weight: 3 },
    { slug: 'the-thao', title: 'Thể thao', topic: 'sport', weight: 2 },
    { slug: 'the-gioi', title: 'Thế giới', topic: 'world', weight: 1 },
    { slug: 'ban-tin-18g30', title: 'Bản tin 18g30' },
    { slug: 'chuyen-muc', title: 'Chuyên mục' },
    { slug: 'video-ngan', title: 'Video ngắn' },
    { slug: 'truc-tiep', title: 'Trực tiếp' },
    { slug: 'podcast', title: 'Podcast' },
    { slug: 'anh', title: 'Ảnh' },
  ],
  magazine: [
    { slug: 'van', title: 'Văn xuôi', topic: 'letters', weight: 5 },
    { slug: 'nghien-cuu-phe-binh', title: 'Nghiên cứu - Phê bình', topic: 'letters', weight: 3 },
    { slug: 'tin-van-nghe', title: 'Tin văn nghệ', topic: 'culture', weight: 4 },
    { slug: 'my-thuat-nhiep-anh', title: 'Mỹ thuật - Nhiếp ảnh' },
    { slug: 'doc-truyen', title: 'Nghe đọc truyện' },
  ],
};

/** Shares of formats in what each unit makes itself. */
export const FORMAT_WEIGHTS: Readonly<Record<Unit, Readonly<Partial<Record<Format, number>>>>> = {
  newspaper: {
    'text-news': 66,
    feature: 12,
    'photo-story': 4,
    infographic: 3.2,
    longform: 1.6,
    'data-journalism': 0.8,
    video: 5.4,
    'short-video': 1.6,
    livestream: 0.5,
    podcast: 1.8,
    interactive: 0.6,
    'visual-story': 0.6,
    'live-blog': 0.7,
  },
  station: { 'text-news': 34, feature: 4, video: 42, 'short-video': 8, livestream: 3, podcast: 6, 'photo-story': 3 },
  magazine: { feature: 64, 'text-news': 22, 'photo-story': 8, podcast: 6 },
};

/** Share of text stories that are taken from the news agency, by topic. */
export const REPUBLISHED_SHARE: Readonly<Partial<Record<Topic, number>>> = {
  world: 1,
  sport: 0.25,
  technology: 0.3,
  health: 0.15,
  economy: 0.12,
  law: 0.06,
};

/** Section in which a format is shown, where it has one of its own. */
export const FORMAT_SECTIONS: Readonly<Record<Unit, Readonly<Partial<Record<Format, string>>>>> = {
  newspaper: {
    'photo-story': 'albumphoto',
    infographic: 'image',
    longform: 'longform',
    video: 'video',
    'short-video': 'video',
    livestream: 'video',
    podcast: 'audio',
    'visual-story': 'image',
    'live-blog': 'su-kien',
    interactive: 'su-kien',
    'e-paper': 'xem-bao',
  },
  station: {
    video: 'chuyen-muc',
    'short-video': 'video-ngan',
    livestream: 'truc-tiep',
    podcast: 'podcast',
    'photo-story': 'anh',
  },
  magazine: { 'photo-story': 'my-thuat-nhiep-anh', podcast: 'doc-truyen' },
};

/** Words that sites put before the titles of a format; none is proof of it. */
export const TITLE_PREFIXES: Readonly<Partial<Record<Format, string>>> = {
  'photo-story': 'Chùm ảnh',
  infographic: 'Infographic',
  'data-journalism': 'Dữ liệu',
  video: 'Video',
  livestream: 'Trực tiếp',
  podcast: 'Podcast',
  interactive: 'Trắc nghiệm',
  'live-blog': 'Trực tiếp',
};

/** Finds a section; throws RangeError where the site has none of that slug. */
export function sectionOf(unit: Unit, slug: string): Section {
  const section = SECTIONS[unit].find((one) => one.slug === slug);
  if (!section) throw new RangeError(`The ${unit} has no section ${slug}`);
  return section;
}
