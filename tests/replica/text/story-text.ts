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
  const { telling, write } = plotOf(source);
  return write(telling.title);
}

/** The lead of a text, the same in version A and B; another newsroom adds when it learned of it. */
export function leadOf(source: TextSource, reworded: boolean): string {
  const { telling, write } = plotOf(source);
  return reworded ? write(`${telling.lead} Thông tin được ghi nhận trong ngày {day}.`) : write(telling.lead);
}

/** Lead and paragraphs of a text: the facts of its event, then what fits any story of its topic, then reportage. */
export function tell(source: TextSource, { sentences, version, reworded }: Telling): StoryText {
  const { event, topic, cast, write } = plotOf(source);
  const dice = diceOf(source.key, 'body');
  const facts = dice.sample(event.facts, event.facts.length).slice(0, sentences).map(write);
  const others = [...dice.sample(topic.sentences, topic.sentences.length), ...dice.sample(REPORTAGE, REPORTAGE.length)];
  const told = [
    ...facts,
    ...others
      .slice(0, sentences - facts.length)
      .map((template, index) => fill(template, cast, diceOf(source.key, 'sentence', index))),
  ];
  if (reworded) told.splice(Math.floor(told.length / 2), Math.ceil(told.length / 8));
  if (version === 'B') {
    told[0] = `${told[0] ?? ''} Thông tin này đã được cập nhật theo báo cáo mới nhất của cơ quan chức năng.`;
    told.push(write('Đến {n:17-21} giờ cùng ngày, {official} cho biết thêm mọi việc được thực hiện đúng kế hoạch.'));
  }
  return { lead: leadOf(source, reworded), paragraphs: inParagraphs(told, diceOf(source.key, 'paragraphs').int(1, 2)) };
}

/** Who, what and where; `write` fills templates of the event, in which a number slot has one value all through. */
function plotOf(source: TextSource) {
  const dice = diceOf(source.key, 'plot');
  const topic: SectionText = TOPICS[source.topic];
  const event = dice.pick(topic.events);
  const telling = dice.pick(event.tellings);
  const cast = drawCast(dice, source.day);
  const write = (template: string) =>
    fill(template, cast, diceOf(source.key, template), (slot) => diceOf(source.key, slot));
  return { topic, event, telling, cast, write };
}

/** Joins sentences into paragraphs of `phase` and `phase` + 1 sentences by turns: newspapers write short ones. */
function inParagraphs(sentences: readonly string[], phase: number): string[] {
  const paragraphs: string[] = [];
  for (let at = 0, size = phase; at < sentences.length; at += size) {
    size = phase + (paragraphs.length % 2);
    paragraphs.push(sentences.slice(at, at + size).join(' '));
  }
  return paragraphs;
}
