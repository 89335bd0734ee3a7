import { Format } from '@nhipbao/records';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bodyOf } from './bodies/body-of.ts';
import { createWorld, publishedBy, UNITS } from './index.ts';

const seeds = fc.integer({ min: 0, max: 1_000_000 });

test('the same seed gives the same world, another seed another', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const plan = { seed, from: '2025-07-01', to: '2025-07-04', perDay: 8 };
      expect(createWorld(plan)).toEqual(createWorld(plan));
      expect(createWorld({ ...plan, seed: seed + 1 }).stories).not.toEqual(createWorld(plan).stories);
    }),
    { numRuns: 25 },
  );
});

test('a longer span begins with the shorter one, so that a demo can go on tomorrow', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const short = createWorld({ seed, from: '2025-07-01', to: '2025-07-03', perDay: 8 });
      const long = createWorld({ seed, from: '2025-07-01', to: '2025-07-06', perDay: 8 });
      for (const unit of UNITS) {
        expect(long.stories[unit].slice(0, short.stories[unit].length)).toEqual(short.stories[unit]);
      }
    }),
    { numRuns: 10 },
  );
});

test('ids rise with time, addresses are used once and no story lies outside its days', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const world = createWorld({ seed, from: '2025-10-28', to: '2025-11-03', perDay: 12 });
      for (const unit of UNITS) {
        const stories = world.stories[unit];
        const paths = stories.flatMap((story) => [story.path, ...story.aliases]);
        expect(new Set(paths).size).toBe(paths.length);
        for (const [index, story] of stories.entries()) {
          const before = stories[index - 1];
          if (before) {
            expect(story.id).toBe(before.id + 1);
            expect(story.publishedAt.getTime()).toBeGreaterThanOrEqual(before.publishedAt.getTime());
          }
          expect(story.publishedAt.getTime()).toBeGreaterThanOrEqual(Date.parse('2025-10-28T00:00:00+07:00'));
          expect(story.publishedAt.getTime()).toBeLessThan(Date.parse('2025-11-04T00:00:00+07:00'));
        }
      }
    }),
    { numRuns: 10 },
  );
});

test('a week of the newspaper shows every format, an alias, a twin, a correction, look-alikes and agency news', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const { newspaper } = createWorld({ seed, from: '2025-07-01', to: '2025-07-07', perDay: 10 }).stories;
      expect(new Set(newspaper.map((story) => story.format))).toEqual(new Set(Format.options));
      expect(newspaper.some((story) => story.aliases.length > 0)).toBe(true);
      expect(newspaper.some((story) => story.twinOf !== null)).toBe(true);
      expect(newspaper.some((story) => story.revisedAt !== null)).toBe(true);
      expect(newspaper.some((story) => story.lookAlike)).toBe(true);
    }),
    { numRuns: 10 },
  );
  const year = createWorld({ seed: 1, from: '2025-07-01', to: '2025-09-30', perDay: 10 });
  expect(year.stories.newspaper.some((story) => story.sourceLine?.includes('TTXVN'))).toBe(true);
  expect(year.stories.station.some((story) => story.nearDuplicateOf?.unit === 'newspaper')).toBe(true);
});

test('every word is Vietnamese in NFC, without a slot left open or a look-alike letter', () => {
  const { stories } = createWorld({ seed: 3, from: '2025-01-01', to: '2025-03-31', perDay: 20 });
  for (const story of UNITS.flatMap((unit) => stories[unit])) {
    const { lead, blocks } = bodyOf(story, new Date('2026-01-01T00:00:00Z'));
    const words = [story.title, lead, JSON.stringify(blocks.map((block) => ({ ...block, kind: '' })))].join('\n');
    expect(words).toBe(words.normalize('NFC'));
    expect(words).not.toMatch(/\{\w+(:[\d-]+)?\}|undefined|NaN|\u00D0/u);
  }
});

test('what is published by an instant is exactly what is dated up to it', () => {
  const world = createWorld({ seed: 5, from: '2025-07-01', to: '2025-07-10', perDay: 10 });
  fc.assert(
    fc.property(fc.date({ min: new Date('2025-06-29'), max: new Date('2025-07-13'), noInvalidDate: true }), (now) => {
      const wanted = world.stories.newspaper.filter((story) => story.publishedAt <= now);
      expect(publishedBy(world, 'newspaper', now)).toEqual(wanted);
    }),
  );
});

test('two stories of one section are no near-duplicates of each other', () => {
  const { newspaper } = createWorld({ seed: 11, from: '2025-07-01', to: '2025-08-31', perDay: 20 }).stories;
  const section = newspaper.filter(
    (story) => story.section === 'kinh-te' && story.format === 'text-news' && story.twinOf === null,
  );
  const shingles = section.slice(0, 60).map((story) => shinglesOf(story, 4));
  for (const [index, one] of shingles.entries()) {
    for (const other of shingles.slice(index + 1)) {
      const common = [...one].filter((shingle) => other.has(shingle)).length;
      expect(common / Math.min(one.size, other.size)).toBeLessThan(0.8);
    }
  }
});

function shinglesOf(story: Parameters<typeof bodyOf>[0], size: number): Set<string> {
  const { lead, blocks } = bodyOf(story, story.publishedAt);
  const words = [lead, ...blocks.map((block) => (block.kind === 'paragraph' ? block.text : ''))].join(' ').split(/\s+/);
  return new Set(words.slice(0, words.length - size + 1).map((_, at) => words.slice(at, at + size).join(' ')));
}
