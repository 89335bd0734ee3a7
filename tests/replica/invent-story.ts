import { type Format, startOfLocalDay } from '@nhipbao/records';
import { type Dice, diceOf } from './dice.ts';
import { FORMAT_SECTIONS, FORMAT_WEIGHTS, REPUBLISHED_SHARE, SECTIONS, type Section, TITLE_PREFIXES } from './plan.ts';
import type { Listing, Story, Unit } from './story.ts';
import { storyPath } from './story-path.ts';
import { type TextSource, titleOf } from './text/story-text.ts';
import type { Topic } from './text/topics.ts';
import { PEN_NAMES } from './text/vocabulary.ts';

const MINUTE = 60_000;
/** Text formats: the only ones that are taken over from others, reworded or listed twice. */
const WRITTEN: readonly Format[] = ['text-news', 'feature'];

/** What is known of a story before its words: its place in the day and what it must be. */
export interface Assignment {
  seed: number;
  unit: Unit;
  id: number;
  /** 0, 1, 2, ... among the unit's invented stories, standing ones not counted; certain numbers are planted with oddities. */
  ordinal: number;
  day: string;
  /** Minute of the local day. */
  minute: number;
  format?: Format;
  /** Titles the unit already used: a story never takes one again. */
  titles: Set<string>;
  /** The newspaper's story of the day that this one repeats. */
  repeats?: Story;
}

/** Invents one story. Pure but for `titles`, to which its title is added. */
export function inventStory(assignment: Assignment): Story {
  const { seed, unit, id, ordinal, day } = assignment;
  const dice = diceOf(seed, unit, day, ordinal);
  const format = assignment.repeats?.format ?? assignment.format ?? dice.weighted(FORMAT_WEIGHTS[unit]);
  const section = chooseSection(dice, unit, format);
  const topic = section.topic ?? chooseTopic(dice, unit);
  const written = WRITTEN.includes(format);
  const republished =
    assignment.repeats !== undefined || (format === 'text-news' && dice.chance(REPUBLISHED_SHARE[topic] ?? 0));
  const prefix = dice.chance(0.5) ? TITLE_PREFIXES[format] : undefined;
  const words = assignment.repeats
    ? { text: assignment.repeats.text, title: assignment.repeats.title }
    : chooseWords(assignment, topic, republished, prefix);
  assignment.titles.add(words.title);

  const planted = unit === 'newspaper' ? ordinal % 150 : -1;
  const publishedAt = new Date(startOfLocalDay(day).getTime() + assignment.minute * MINUTE);
  const path = storyPath({
    unit,
    id,
    title: words.title,
    section: section.slug,
    format,
    day,
    inFolder: dice.chance(0.5),
  });
  return {
    unit,
    id,
    path,
    aliases: unit === 'newspaper' && (planted === 15 || dice.chance(0.02)) ? [`/index.php${path}`] : [],
    format,
    section: section.slug,
    publishedAt,
    revisedAt:
      written && (planted === 16 || dice.chance(0.025))
        ? new Date(publishedAt.getTime() + dice.int(20, 360) * MINUTE)
        : null,
    origin: republished ? 'republished' : 'own',
    title: words.title,
    authors: republished ? [] : dice.sample(PEN_NAMES[unit], dice.chance(0.12) ? 2 : 1),
    sourceLine: sourceLineOf(dice, assignment, republished),
    text: words.text,
    reworded: assignment.repeats !== undefined,
    twinOf: null,
    nearDuplicateOf: assignment.repeats ? { unit: assignment.repeats.unit, path: assignment.repeats.path } : null,
    markup: dice.weighted({ bare: 3, 'open-graph': 3, 'json-ld': 4 }),
    dateLine: dice.chance(0.1) ? 'older' : 'current',
    lookAlike: planted === 18 || dice.chance(0.04),
    broadcast: unit === 'station' && format === 'video' && dice.chance(0.3),
    listedIn: chooseListings(dice),
  };
}

function chooseSection(dice: Dice, unit: Unit, format: Format): Section {
  const own = FORMAT_SECTIONS[unit][format];
  // What the paper makes itself, text or not, is about the province; the world section is the agency's.
  const fits = ({ topic }: Section) => topic !== undefined && (topic !== 'world' || format === 'text-news');
  const choices = SECTIONS[unit].filter((section) => (own ? section.slug === own : fits(section)));
  const weights = Object.fromEntries(choices.map((section) => [section.slug, section.weight ?? 1]));
  const slug = dice.weighted(weights);
  return choices.find((section) => section.slug === slug) ?? dice.pick(choices);
}

function chooseTopic(dice: Dice, unit: Unit): Topic {
  if (unit === 'magazine') return 'letters';
  return dice.weighted<Topic>({
    politics: 3,
    economy: 3,
    society: 4,
    culture: 4,
    sport: 2,
    technology: 1,
    health: 2,
    local: 3,
    law: 1,
  });
}

/** A text nobody had yet. Agency stories are keyed without the unit: two sites that take the same one print the same words. */
function chooseWords(assignment: Assignment, topic: Topic, republished: boolean, prefix: string | undefined) {
  const { seed, unit, day, ordinal, titles } = assignment;
  for (let attempt = 0; ; attempt += 1) {
    const key = republished
      ? `${seed}/agency/${day}/${topic}/${attempt}`
      : `${seed}/${unit}/${day}/${ordinal}/${attempt}`;
    const text: TextSource = { key, topic, day };
    const title = prefix ? `${prefix}: ${titleOf(text)}` : titleOf(text);
    // Some themes have few titles; after many tries a repeated headline is what a real paper would print too.
    if (!titles.has(title) || attempt >= 40) return { text, title };
  }
}

function sourceLineOf(dice: Dice, { repeats }: Assignment, republished: boolean): string | null {
  if (repeats) return dice.chance(0.5) ? 'Theo Báo Tây Ninh' : null;
  return republished ? dice.pick(['Theo TTXVN', 'Nguồn: TTXVN', 'Theo TTXVN/Vietnam+']) : null;
}

/** A few stories escape one of the lists, as on real sites: coverage is worth measuring. */
function chooseListings(dice: Dice): Listing[] {
  const all: Listing[] = ['rss', 'section', 'sitemap'];
  return dice.chance(0.06) ? dice.sample(all, 2) : all;
}
