import { type Dice, diceOf } from '../replica/dice.ts';
import { titleOf } from '../replica/text/story-text.ts';
import { TOPICS } from '../replica/text/topics.ts';
import { PLACES } from '../replica/text/vocabulary.ts';

const BODIES = [
  'UBND tỉnh',
  'HĐND tỉnh',
  'Sở Y tế',
  'Sở Giáo dục và Đào tạo',
  'Công an tỉnh',
  'Bộ đội Biên phòng',
  'Liên đoàn Lao động tỉnh',
  'Tỉnh đoàn',
  'Hội Liên hiệp Phụ nữ tỉnh',
  'Sở Nông nghiệp và Môi trường',
  'Bảo hiểm xã hội tỉnh',
  'Hội Chữ thập đỏ',
  'Sở Văn hóa, Thể thao và Du lịch',
  'Điện lực Tây Ninh',
];
const ACTS = [
  'tổ chức hội nghị triển khai',
  'sơ kết công tác',
  'tổng kết phong trào',
  'kiểm tra thực tế',
  'phát động cao điểm',
  'ký kết phối hợp',
  'giám sát việc thực hiện',
  'tập huấn',
  'khai mạc hội thi',
  'bế mạc hội thi',
  'khen thưởng tập thể làm tốt',
  'tháo gỡ khó khăn về',
];
const MATTERS = [
  'chuyển đổi số trong trường học',
  'cải cách thủ tục hành chính',
  'xây dựng nông thôn mới nâng cao',
  'phòng cháy, chữa cháy mùa khô',
  'giảm nghèo bền vững',
  'an toàn giao thông đường bộ',
  'phòng, chống ma túy học đường',
  'chăm sóc sức khỏe người cao tuổi',
  'thu hút đầu tư vào khu công nghiệp',
  'phát triển du lịch nông nghiệp',
  'bảo vệ môi trường lưu vực sông',
  'đào tạo nghề cho lao động nông thôn',
  'hiến máu tình nguyện',
  'phòng, chống thiên tai',
];
/** Told again and again, by their place among the forty stories of a day; `day`: how many days have passed. */
const SERIALS: Readonly<Record<number, (day: number, at: Date) => string>> = {
  3: (_, at) => `Dự báo thời tiết Tây Ninh ngày ${at.getUTCDate()}/${at.getUTCMonth() + 1}: Mưa rào vài nơi`,
  9: (_, at) => `Giá nông sản hôm nay ${at.getUTCDate()}/${at.getUTCMonth() + 1}: Mì, cao su, mía`,
  17: (day) => `Chuyện làng văn nghệ (kỳ ${day + 1}): Người giữ tiếng đờn kìm trên đất Tây Ninh`,
  21: (day) => `Kinh tế - xã hội tỉnh ${(day % 12) + 1} tháng: Nhiều điểm sáng`,
  26: (day) => `Giá trị sản xuất công nghiệp ${(day % 11) + 2} tháng tăng ${(day % 9) + 4},${day % 10}% so với cùng kỳ`,
  33: (day) => `Vòng ${(day % 26) + 1} V.League: Lịch thi đấu và trực tiếp bóng đá hôm nay`,
  // Nothing but its day tells one evening's bulletin from the next.
  39: () => 'Bản tin thời sự tối của Truyền hình Tây Ninh',
};
const SHORT = ['Hương Tết quê nhà', 'Mùa nước nổi', 'Chợ quê ngày cuối năm', 'Trái ngọt đầu mùa', 'Nhớ cha', 'Xuân về'];

/**
 * The headline of a newsroom's nth story: told news, bodies and what they do, serials that differ in a number or in nothing, short ones.
 * `recent`: headlines of the days before, which no desk would use again for another story.
 */
export function inventTitle(key: string, n: number, at: Date, recent: ReadonlySet<string>): string {
  const serial = SERIALS[n % 40];
  if (serial) return serial(Math.floor(n / 40), at);
  const drawn = [0, 1, 2, 3].map((attempt) => drawTitle(`${key} ${attempt}`, at));
  return drawn.find((title) => !recent.has(title)) ?? drawn[0] ?? '';
}

function drawTitle(key: string, at: Date): string {
  const dice = diceOf('matching title', key);
  switch (dice.weighted({ told: 0.6, official: 0.35, short: 0.05 })) {
    case 'told': {
      const topic = dice.pick(Object.keys(TOPICS).filter((name): name is keyof typeof TOPICS => name in TOPICS));
      return titleOf({ key, topic, day: at.toISOString().slice(0, 10) });
    }
    case 'official':
      return `${dice.pick(BODIES)} ${dice.pick(ACTS)} ${dice.pick(MATTERS)}${dice.chance(0.6) ? ` tại ${dice.pick(PLACES)}` : ''}`;
    default:
      return dice.pick(SHORT);
  }
}

/** Another story of the same day whose headline differs in one number, one place or one word; the same text where none is to be changed. */
export function twinTitle(title: string, dice: Dice): string {
  const other = dice.pick(PLACES);
  const place = PLACES.find((one) => title.includes(one));
  if (place && place !== other) return title.replace(place, other);
  if (/\d+/.test(title)) return title.replace(/\d+/, (digits) => String(Number(digits) + dice.int(1, 3)));
  const turned = TURNS.find(([from]) => title.toLowerCase().includes(from));
  return turned ? title.replace(new RegExp(turned[0], 'i'), turned[1]) : title;
}

const TURNS = [
  ['khai mạc', 'bế mạc'],
  ['sơ kết', 'tổng kết'],
  ['tăng', 'giảm'],
  ['triển khai', 'tổng kết'],
  ['kiểm tra', 'giám sát'],
  ['bắt giữ', 'xét xử'],
] as const;
