import { canonicalAddress } from '@nhipbao/records';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Pipeline, startPipeline } from './harness.ts';
import { storedWorks } from './stored-works.ts';

let pipeline: Pipeline;

beforeAll(async () => {
  pipeline = await startPipeline({
    plan: { seed: 7, from: '2026-10-20', to: '2026-11-10', perDay: 8 },
    now: '2026-11-10T21:45:00+07:00',
  });
  await pipeline.round();
}, 180_000);
afterAll(() => pipeline.close());

const key = (url: string) => canonicalAddress(url);

test('every story that is out is stored once, under its own address', async () => {
  const works = await pipeline.context.warehouse.query(storedWorks, {});
  const truth = pipeline.replica.truth().filter((story) => story.twinOf === null);
  const stored = works.map((work) => key(work.url)).toSorted();
  const expected = truth.map((story) => key(story.url)).toSorted();
  console.log(
    'missing',
    expected.filter((url) => !stored.includes(url)).slice(0, 10),
    'extra',
    stored.filter((url) => !expected.includes(url)).slice(0, 10),
    stored.length,
    expected.length,
  );
  expect(new Set(stored).size).toBe(stored.length);
  expect(stored).toEqual(expected);
});

test('formats', async () => {
  const works = new Map((await pipeline.context.warehouse.query(storedWorks, {})).map((work) => [key(work.url), work]));
  const wrong: string[] = [];
  const count = { date: 0, title: 0, section: 0, authors: 0, origin: 0, format: 0, lead: 0, all: 0 };
  for (const story of pipeline.replica.truth()) {
    const work = works.get(key(story.url));
    if (!work) continue;
    count.all++;
    if (work.published_at?.getTime() === story.publishedAt.getTime()) count.date++;
    else wrong.push(`date ${story.url} ${work.published_at?.toISOString()} ${story.publishedAt.toISOString()}`);
    if (work.title === story.title) count.title++;
    else wrong.push(`title ${work.title} | ${story.title}`);
    if (work.section === story.section) count.section++;
    else wrong.push(`section ${work.section} | ${story.section}`);
    if (work.authors.join() === story.authors.join()) count.authors++;
    else wrong.push(`authors ${work.authors} | ${story.authors}`);
    if (work.origin === story.origin) count.origin++;
    else wrong.push(`origin ${work.origin} | ${story.origin} ${story.url}`);
    if (work.format === story.format) count.format++;
    else wrong.push(`format ${work.format} | ${story.format} ${story.url}`);
    if (work.lead === story.lead) count.lead++;
    else wrong.push(`lead ${work.lead?.slice(0, 80)} | ${story.lead.slice(0, 80)}`);
  }
  console.log(count);
  for (const kind of ['date', 'title', 'section', 'authors', 'origin', 'format', 'lead'])
    console.log(wrong.filter((line) => line.startsWith(kind)).slice(0, 6));
});
