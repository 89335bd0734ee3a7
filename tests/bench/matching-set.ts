import { createHash } from 'node:crypto';
import { type Dice, diceOf } from '../replica/dice.ts';
import { inventTitle, twinTitle } from './matching-titles.ts';
import { caption, cutCaption, teaserAlone, worded } from './matching-wordings.ts';

export interface SetItem {
  id: string;
  title: string;
  datedAt: Date;
  url: string;
  embeds: string[];
}

export interface SetPost {
  id: string;
  platform: string;
  nativeId: string;
  url: string | null;
  title: string | null;
  text: string | null;
  links: string[];
  datedAt: Date;
  dated: boolean;
  /** The item it stands for; null for what is native, tells of a story that was never collected, or of several. */
  truth: string | null;
  kind: Kind;
}

/** What desks post, and how often: an assumption, not a count. The last four have no item. */
const KINDS = {
  'link attached': 0.26,
  'link in the text': 0.1,
  'article of Zalo': 0.15,
  'video that the page shows': 0.09,
  'caption cut at 150': 0.13,
  'headline on a picture': 0.09,
  'posted again': 0.03,
  'posted again weeks later, with a link': 0.01,
  'teaser alone': 0.02,
  native: 0.06,
  'story not collected': 0.03,
  'twin not collected': 0.02,
  digest: 0.01,
} as const;
export type Kind = keyof typeof KINDS;

const HOUR_MS = 3_600_000;
const START = Date.parse('2026-06-01T00:00:00Z');
const HOST = 'bao-thu.example.vn';
const idOf = (...parts: (string | number)[]) => createHash('sha256').update(parts.join(' ')).digest('hex');

/** Items of one newsroom, 40 a day, and posts about them with what each of them truly is. Equal seeds give equal sets. */
export function matchingSet(seed: string, items: number, posts: number): { items: SetItem[]; posts: SetPost[] } {
  const stories: SetItem[] = [];
  for (let n = 0; n < items; n++) {
    const dice = diceOf(seed, 'item', n);
    const datedAt = new Date(START + (n / 40) * 24 * HOUR_MS + dice.int(0, 90) * 60_000);
    const before = stories.at(-1);
    // Every sixteenth is the twin of the story before it: the same day, one number, place or word apart.
    const recent = new Set(stories.slice(-320).map(({ title }) => title));
    const title =
      before && n % 16 === 15 ? twinTitle(before.title, dice) : inventTitle(`${seed} ${n}`, n, datedAt, recent);
    const embeds: string[] = [];
    if (dice.chance(0.2)) embeds.push(frame(videoId(seed, n), dice));
    // A story of the week before is often shown again as background.
    const older = stories.at(-dice.int(60, 900));
    if (older?.embeds[0] && dice.chance(0.05)) embeds.push(older.embeds[0]);
    const id = idOf(seed, 'item', n).slice(0, 32);
    stories.push({ id, title, datedAt, url: `https://${HOST}/tin-${n}-a${100_000 + n}.html`, embeds });
  }
  const told = Array.from({ length: posts }, (_, n) => inventPost(seed, n, stories));
  return { items: stories, posts: told };
}

const videoId = (seed: string, n: number) => idOf(seed, 'video', n).slice(0, 11);

function frame(video: string, dice: Dice): string {
  return dice.pick([
    `https://www.youtube.com/embed/${video}`,
    `https://www.youtube-nocookie.com/embed/${video}?rel=0`,
    `https://youtu.be/${video}`,
  ]);
}

function inventPost(seed: string, n: number, stories: readonly SetItem[]): SetPost {
  const dice = diceOf(seed, 'post', n);
  const kind = dice.weighted(KINDS);
  const place = dice.int(0, stories.length - 1);
  const shown = stories.findIndex(({ embeds }, at) => at >= place && embeds.length > 0);
  const story = stories[kind === 'video that the page shows' && shown >= 0 ? shown : place];
  if (!story) throw new RangeError('a set needs items');
  const nativeId = String(7_300_000_000_000_000 + n);
  const later =
    kind === 'posted again weeks later, with a link'
      ? dice.int(10 * 24, 60 * 24)
      : kind === 'posted again'
        ? dice.int(24, 120)
        : dice.int(-20, 30);
  const common = {
    id: idOf(seed, 'post', n).slice(0, 32),
    nativeId,
    dated: true,
    datedAt: new Date(story.datedAt.getTime() + later * HOUR_MS),
  };
  const post = {
    ...common,
    platform: 'facebook',
    url: `https://www.facebook.com/1000/posts/${nativeId}`,
    title: null,
    text: null,
    links: [],
  };
  const of = { kind, truth: story.id };
  switch (kind) {
    case 'link attached':
    case 'posted again weeks later, with a link':
      return {
        ...post,
        ...of,
        text: dice.chance(0.4) ? teaserAlone(dice) : caption(story.title, dice),
        links: [shared(story.url, dice)],
      };
    case 'link in the text': {
      const more = dice.chance(0.15) ? `\nXem thêm: ${dice.pick(stories).url}` : '';
      return { ...post, ...of, text: `${caption(story.title, dice)}\n👉 ${shared(story.url, dice)}${more}` };
    }
    case 'article of Zalo':
      return {
        ...post,
        ...of,
        platform: 'zalo',
        url: `https://oa.zalo.me/d?id=${nativeId}`,
        title: dice.chance(0.6) ? story.title : worded(story.title, dice),
        text: dice.chance(0.5) ? teaserAlone(dice) : null,
      };
    case 'video that the page shows': {
      const video = story.embeds[0] ? (/[\w-]{11}(?=$|\?)/.exec(story.embeds[0])?.[0] ?? '') : videoId(seed, place);
      return {
        ...post,
        ...of,
        platform: 'youtube',
        nativeId: video,
        url: `https://www.youtube.com/watch?v=${video}`,
        title: dice.chance(0.7) ? worded(story.title, dice) : teaserAlone(dice),
        text: dice.chance(0.5) ? teaserAlone(dice) : null,
      };
    }
    case 'caption cut at 150':
      return {
        ...post,
        ...of,
        platform: 'tiktok',
        url: `https://www.tiktok.com/@bao/video/${nativeId}`,
        text: cutCaption(caption(story.title, dice)),
      };
    case 'headline on a picture': {
      const older = dice.chance(0.08)
        ? `\nĐọc thêm: ${stories[Math.max(0, place - dice.int(1, 400))]?.url ?? story.url}`
        : '';
      return { ...post, ...of, text: `${caption(story.title, dice)}${older}` };
    }
    case 'posted again':
      return { ...post, ...of, text: caption(story.title, dice) };
    case 'teaser alone':
      return { ...post, ...of, text: teaserAlone(dice) };
    case 'native':
      return { ...post, kind, truth: null, text: `${dice.pick(NATIVE)} ${dice.chance(0.4) ? teaserAlone(dice) : ''}` };
    case 'story not collected': {
      const around = new Set(stories.slice(Math.max(0, place - 320), place + 320).map(({ title }) => title));
      return {
        ...post,
        kind,
        truth: null,
        text: caption(inventTitle(`${seed} unseen ${n}`, 0, story.datedAt, around), dice),
      };
    }
    case 'twin not collected': {
      const twin = twinTitle(story.title, dice);
      // The next of a series may well have been collected.
      const told = stories.slice(Math.max(0, place - 320), place + 320).find(({ title }) => title === twin);
      return { ...post, kind, truth: told?.id ?? null, text: caption(twin, dice) };
    }
    case 'digest':
      return {
        ...post,
        kind,
        truth: null,
        text: [
          'Điểm tin sáng:',
          ...Array.from({ length: 3 }, (_, more) => stories[place - more - 1]?.title ?? story.title),
        ].join('\n- '),
      };
  }
}

/** An address as it comes out of an app: tracked, wrapped, shortened to the mobile host. */
function shared(url: string, dice: Dice): string {
  const tracked = `${url}?${dice.pick(['utm_source=fb&utm_medium=social', 'fbclid=IwAR0abc', 'zarsrc=410', 'gidzl=x9', 'mibextid=Nif5oz'])}`;
  switch (dice.weighted({ plain: 0.45, tracked: 0.3, wrapped: 0.15, mobile: 0.1 })) {
    case 'plain':
      return url;
    case 'tracked':
      return tracked;
    case 'wrapped':
      return dice.pick([
        `https://l.facebook.com/l.php?u=${encodeURIComponent(tracked)}&h=AT1`,
        `https://www.youtube.com/redirect?event=video&q=${encodeURIComponent(url)}`,
      ]);
    default:
      return url.replace(HOST, `m.${HOST}`);
  }
}

const NATIVE = [
  'Chúc quý bạn đọc buổi sáng tốt lành! ☀️ Hôm nay Tây Ninh nắng nhẹ.',
  'Báo Tây Ninh tuyển cộng tác viên ảnh, gửi hồ sơ về tòa soạn trước ngày 30.',
  'Minigame: đoán tỷ số trận chung kết, nhận áo mưa của tòa soạn 🎁',
  'Trực tiếp: không khí đêm hội tại quảng trường, mời bà con theo dõi trên trang.',
  'Cảm ơn 100 nghìn người theo dõi trang! 💛',
  'Toàn cảnh núi Bà Đen nhìn từ flycam lúc bình minh 🎥 #TayNinh',
  'Hậu trường ghi hình chương trình Tết của ê kíp chúng tôi.',
  'Cảnh báo mưa dông trong 3 giờ tới ở phía bắc tỉnh, bà con chú ý an toàn.',
  'Nghe thử bài hát mới viết về quê hương Tây Ninh nắng gió 🎶',
  'Lịch phát sóng Truyền hình Tây Ninh hôm nay, mời quý vị đón xem.',
];
