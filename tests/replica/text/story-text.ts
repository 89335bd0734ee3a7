import { diceOf } from '../dice.ts';
import { drawCast } from './cast.ts';
import { fill } from './fill.ts';
import type { SectionText } from './section-text.ts';
import { REPORTAGE } from './sections/reportage.ts';
import { TOPICS, type Topic } from './topics.ts';

/** Where a text comes from: equal sources give equal texts, on whichever site and under whichever address. */
export interface TextSource {
  key: string;
  topic: Topic;
  /** Local day of the event, yyyy-mm-dd. */
  day: string;
}

/** The words of a story. */
export interface StoryText {
  lead: string;
  paragraphs: string[];
}

/** How much to write, and whether as first published (A), as corrected later (B) or as another newsroom reworded it. */
export interface Telling {
  sentences: number;
  version: 'A' | 'B';
  reworded: boolean;
}

/** The headline of a text. */
export function titleOf(source: TextSource): string {
  const { cast, event } = plotOf(source);
  const dice = diceOf(source.key, 'title');
  return fill(dice.pick(event.titles), cast, dice);
}

/** Lead and paragraphs of a text: the facts of its event, then what fits any story of its topic, then reportage. */
export function tell(source: TextSource, { sentences, version, reworded }: Telling): StoryText {
  const { cast, event } = plotOf(source);
  const topic: SectionText = TOPICS[source.topic];
  const dice = diceOf(source.key, 'body');
  const order = [
    ...dice.sample(event.facts, event.facts.length),
    ...dice.sample(topic.sentences, topic.sentences.length),
    ...dice.sample(REPORTAGE, REPORTAGE.length),
  ];
  const told = order
    .slice(0, sentences)
    .map((template, index) => fill(template, cast, diceOf(source.key, 'sentence', index)));
  const leadDice = diceOf(source.key, reworded ? 'lead, reworded' : 'lead');
  const lead = fill(leadDice.pick(event.leads), cast, leadDice);

  if (reworded) told.splice(Math.floor(told.length / 2), Math.ceil(told.length / 8));
  if (version === 'B') {
    told[0] = `${told[0] ?? ''} Con số này đã được cập nhật theo báo cáo mới nhất của cơ quan chức năng.`;
    told.push(
      fill('Đến {n:17-21} giờ cùng ngày, {place} cho biết thêm đã có {n:3-48} trường hợp được giải quyết.', cast, dice),
    );
  }
  return { lead, paragraphs: inParagraphs(told, diceOf(source.key, 'paragraphs').int(1, 2)) };
}

function plotOf(source: TextSource) {
  const dice = diceOf(source.key, 'plot');
  const topic: SectionText = TOPICS[source.topic];
  return { event: dice.pick(topic.events), cast: drawCast(dice, source.day) };
}

/** Joins sentences into paragraphs of `phase` + 1 and `phase` + 2 by turns: newspapers write short ones. */
function inParagraphs(sentences: readonly string[], phase: number): string[] {
  const paragraphs: string[] = [];
  for (let at = 0, size = phase; at < sentences.length; at += size) {
    size = phase + (paragraphs.length % 2);
    paragraphs.push(sentences.slice(at, at + size).join(' '));
  }
  return paragraphs;
}
