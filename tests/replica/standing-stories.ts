import { startOfLocalDay } from '@nhipbao/records';
import { diceOf } from './dice.ts';
import type { Assignment } from './invent-story.ts';
import { dayDigits } from './slug.ts';
import type { Story, Unit } from './story.ts';

/** A story that appears every day (or every working day) at its time: the evening bulletin, the printed edition. */
export interface StandingStory {
  minute: number;
  make(base: Omit<Assignment, 'minute'>): Story;
}

/** The standing stories of a unit on a day; none on a site that hardly publishes (under one story a day). */
export function standingStories(unit: Unit, day: string, perDay: number): StandingStory[] {
  if (perDay < 1) return [];
  const workingDay = ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
  if (unit === 'station') return [{ minute: 19 * 60 + 15, make: bulletin }];
  return unit === 'newspaper' && workingDay ? [{ minute: 5 * 60 + 30, make: printedEdition }] : [];
}

function bulletin(base: Omit<Assignment, 'minute'>): Story {
  const [year, month, date] = base.day.split('-').map(Number);
  return {
    ...standing(base, 19 * 60 + 15),
    path: `/ban-tin-18g30/thoi-su-tay-ninh-${dayDigits(base.day)}-tin-tuc-hom-nay-tayninhtv`,
    format: 'video',
    section: 'ban-tin-18g30',
    title: `Thời sự Tây Ninh ${date}/${month}/${year} | Tin tức hôm nay`,
    broadcast: true,
  };
}

function printedEdition(base: Omit<Assignment, 'minute'>): Story {
  const [year, month, date] = base.day.split('-');
  return {
    ...standing(base, 5 * 60 + 30),
    path: `/bao-in-tay-ninh-ngay-${date}-${month}-${year}-a${base.id}.html`,
    format: 'e-paper',
    section: 'xem-bao',
    title: `Báo in Tây Ninh ngày ${date}-${month}-${year}`,
    listedIn: ['section', 'sitemap'],
  };
}

function standing({ seed, unit, id, day }: Omit<Assignment, 'minute'>, minute: number): Story {
  return {
    unit,
    id,
    path: '',
    aliases: [],
    format: 'text-news',
    section: '',
    publishedAt: new Date(startOfLocalDay(day).getTime() + minute * 60_000),
    revisedAt: null,
    origin: 'own',
    title: '',
    authors: [],
    sourceLine: null,
    text: { key: `${seed}/${unit}/${day}/standing`, topic: 'local', day },
    reworded: false,
    twinOf: null,
    nearDuplicateOf: null,
    markup: diceOf(seed, unit, id, 'markup').weighted({ bare: 1, 'open-graph': 1, 'json-ld': 1 }),
    dateLine: 'current',
    lookAlike: false,
    broadcast: false,
    listedIn: ['rss', 'section', 'sitemap'],
  };
}
