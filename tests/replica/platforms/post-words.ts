import type { PublicationKind } from '@nhipbao/records';
import { leadOfStory } from '../bodies/lead-of-story.ts';
import type { Dice } from '../dice.ts';
import type { Story, Unit } from '../story.ts';
import type { PostPlatform } from './accounts.ts';

/** What a post says. `address` is where it carries the address of its story; the address itself depends on where the site stands. */
export interface PostWords {
  /** Its headline, where the platform has one apart from the text; else its first line. */
  title: string;
  text: string;
  address: 'attachment' | 'wrapped-attachment' | 'text' | 'none';
}

const TAGS: Readonly<Record<Unit, string>> = {
  newspaper: '#baotayninh #tayninh #tintuc',
  station: '#TayNinhTV #tayninh #tintucmoi',
  magazine: '#vannghetayninh #tayninh',
};
const TEASERS = [
  'Thông tin được nhiều bạn đọc quan tâm.',
  '🔴 Cập nhật mới nhất',
  '📌 Đáng chú ý hôm nay',
  'Mời bà con cùng theo dõi 👇',
  'Có thể bạn chưa biết!',
  'Xem để biết thêm chi tiết nhé cả nhà.',
];
const TITLE_BY: Readonly<Record<Unit, string>> = {
  newspaper: 'Báo Tây Ninh',
  station: 'TayNinhTV',
  magazine: 'Văn nghệ Tây Ninh',
};
/** TikTok shows no more of a caption to other programs. */
const CAPTION_CHARACTERS = 150;

/** The words under which a unit puts a story on a platform. */
export function wordsOf(story: Story, platform: PostPlatform, dice: Dice): PostWords {
  const { title, unit } = story;
  const lead = leadOfStory(story);
  const teaser = dice.pick(TEASERS);
  const tags = TAGS[unit];
  const only = (text: string, address: PostWords['address']) => ({ title: firstLine(text), text, address });
  switch (platform) {
    case 'youtube': {
      const shown = dice.chance(0.7) ? title : `${title} | ${TITLE_BY[unit]}`;
      const short = story.format === 'short-video';
      const text = `${lead}\n${dice.chance(0.3) ? 'Đăng ký kênh để xem thêm: https://www.youtube.com/@minhhoa\n' : ''}${tags}`;
      return { title: short ? `${shown} #shorts` : shown, text, address: dice.chance(0.4) ? 'text' : 'none' };
    }
    case 'zalo':
      return { title: dice.chance(0.8) ? title : `Tây Ninh: ${title}`, text: lead, address: 'none' };
    case 'tiktok': {
      const caption = dice.chance(0.8) ? `${title} ${tags}` : `${teaser} ${lead} ${tags}`;
      return only(caption.slice(0, CAPTION_CHARACTERS), 'none');
    }
    case 'instagram':
      return only(dice.chance(0.8) ? `${title}\n\n${lead}\n${tags}` : `${teaser}\n${title} ${tags}`, 'none');
    case 'threads':
      return only(`${title}\n${teaser}`, dice.chance(0.7) ? 'attachment' : 'none');
    case 'vtvgo':
      return { title, text: title, address: 'none' };
    default:
      return dice.weighted({ attached: 50, written: 15, headline: 20, teased: 15 }) === 'attached'
        ? only(
            dice.chance(0.7) ? `${teaser}\n${title}\n${tags}` : `${lead}\n${tags}`,
            dice.chance(0.8) ? 'attachment' : 'wrapped-attachment',
          )
        : facebookText(title, lead, teaser, tags, dice);
  }
}

function facebookText(title: string, lead: string, teaser: string, tags: string, dice: Dice): PostWords {
  const text = dice.pick([
    `${title.toUpperCase()}\n\n${lead}\n${tags}`,
    `${teaser}\n\n${title}\n${lead}\n${tags}`,
    `${lead} ${teaser}\n${tags}`,
  ]);
  return { title: firstLine(text), text, address: dice.chance(0.4) ? 'text' : 'none' };
}

const NATIVE = [
  'Chào ngày mới {d}/{m}! Chúc cả nhà một ngày nhiều niềm vui.',
  'Dự báo thời tiết ngày {d}/{m}: trời nắng, chiều tối có mưa rào vài nơi. Bà con nhớ mang theo áo mưa.',
  'Hậu trường ghi hình ngày {d}/{m} của ê-kíp, mời cả nhà đoán xem chúng tôi đang ở đâu?',
  'Đố vui cuối tuần {d}/{m}: đây là góc nào của Tây Ninh? Bình luận đáp án nhé!',
  'Ảnh bạn đọc gửi về ngày {d}/{m}: bình minh trên núi Bà Đen.',
  'Tuyển cộng tác viên tháng {m}: gửi hồ sơ về tòa soạn trước ngày {d}/{m}.',
  'Lịch phát sóng ngày {d}/{m} trên kênh TTV11.',
  'Cảm ơn quý khán giả đã đồng hành cùng chúng tôi tới ngày {d}/{m}.',
];

/** The words of a post that carries no story. */
export function nativeWords(unit: Unit, platform: PostPlatform, day: string, dice: Dice): PostWords {
  const [, month, date] = day.split('-').map(Number);
  const line = dice.pick(NATIVE).replaceAll('{d}', String(date)).replaceAll('{m}', String(month));
  const text = platform === 'zalo' || platform === 'youtube' ? line : `${line} ${TAGS[unit]}`;
  return {
    title: platform === 'zalo' || platform === 'youtube' ? line : firstLine(text),
    text: text.slice(0, platform === 'tiktok' ? CAPTION_CHARACTERS : undefined),
    address: 'none',
  };
}

/** What sort of post carries a story of a format. */
export function kindOn(platform: PostPlatform, format: Story['format'], broadcast: boolean): PublicationKind {
  if (platform === 'tiktok') return 'short-video';
  if (platform === 'zalo') return 'article';
  if (format === 'short-video') return 'short-video';
  if (format === 'livestream') return 'livestream';
  return format === 'video' || broadcast || platform === 'youtube' ? 'video' : 'post';
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? text;
}
