import { fold } from '@nhipbao/records';
import type { Dice } from '../replica/dice.ts';

const TEASERS = [
  'Bạn đã biết tin này chưa? 👇',
  'Thông tin đang được nhiều bạn đọc quan tâm.',
  'Xem ngay để không bỏ lỡ!',
  'Mời quý vị cùng theo dõi.',
  'Chi tiết có trong bài viết 📌',
  'Một câu chuyện đẹp giữa đời thường ❤️',
  'Người dân phấn khởi khi hay tin.',
  'Cùng xem phóng viên ghi nhận tại hiện trường 🎥',
];
const TAGS = ['#TayNinh', '#BaoTayNinh', '#tinnong', '#thoisu', '#xuhuong', '#fyp', '#tayninhtv', '#tintuc24h'];
const LEADS = ['🔴', '🔥', '📣 MỚI:', '[VIDEO]', '⚡ NÓNG |', 'Tây Ninh:', '📍', '[Ảnh]'];
const BRANDS = ['| Báo Tây Ninh', '| TayNinhTV', '- BTN', '#BTN'];
/** How desks shorten or smooth a headline; some of it is another word for the same thing. */
const REWORDINGS: readonly (readonly [string, string])[] = [
  ['tổ chức hội nghị', 'họp'],
  ['trường hợp', 'ca'],
  ['người dân', 'bà con'],
  ['triển khai', 'đẩy mạnh'],
  ['phấn khởi', 'vui mừng'],
  ['thành công', 'thành công mỹ mãn'],
  ['nâng cấp', 'sửa chữa'],
  ['phòng, chống', 'phòng'],
  ['miễn phí', 'không mất tiền'],
  ['nông dân', 'nhà nông'],
  ['tại', 'ở'],
  ['xã ', ''],
  ['công tác ', ''],
];
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/;

/** A headline as a desk writes it on a platform: dressed up, reworded here and there, mistyped, in capitals or without diacritics. */
export function worded(title: string, dice: Dice): string {
  let text = title;
  if (dice.chance(0.12)) {
    const [from, to] = dice.pick(REWORDINGS);
    text = text.replace(from, to);
  }
  if (dice.chance(0.12)) text = mistoned(text, dice);
  if (dice.chance(0.04)) text = mistyped(text, dice);
  if (dice.chance(0.1)) text = text.toUpperCase();
  if (dice.chance(0.06)) text = fold(text);
  if (dice.chance(0.35)) text = `${dice.pick(LEADS)} ${text}`;
  if (dice.chance(0.25)) text = `${text} ${dice.pick(BRANDS)}`;
  if (dice.chance(0.1)) text = text.normalize('NFD');
  return text;
}

/** Teaser, headline and hashtags in the order a desk likes, on one line or several. */
export function caption(title: string, dice: Dice): string {
  const parts = [worded(title, dice)];
  if (dice.chance(0.5)) parts.push(dice.pick(TEASERS));
  if (dice.chance(0.2)) parts.unshift(dice.pick(TEASERS));
  if (dice.chance(0.6)) parts.push(dice.sample(TAGS, dice.int(1, 5)).join(' '));
  return parts.join(dice.chance(0.6) ? '\n' : ' ');
}

/** As TikTok hands captions out: 150 characters at most. */
export function cutCaption(text: string): string {
  return [...text.normalize('NFC')].slice(0, 150).join('');
}

/** A sentence that tells of a story without its headline's words. */
export function teaserAlone(dice: Dice): string {
  return `${dice.pick(TEASERS)} ${dice.pick(TEASERS)} ${dice.sample(TAGS, 2).join(' ')}`;
}

function mistoned(text: string, dice: Dice): string {
  return [...text.normalize('NFD')]
    .map((letter) => (TONES.test(letter) && dice.chance(0.2) ? dice.pick(['\u0300', '\u0301', '', '\u0309']) : letter))
    .join('')
    .normalize('NFC');
}

function mistyped(text: string, dice: Dice): string {
  const at = dice.int(1, text.length - 2);
  const letters = [...text];
  const [one = '', two = ''] = [letters[at], letters[at + 1]];
  letters.splice(at, 2, two, one);
  return letters.join('');
}
