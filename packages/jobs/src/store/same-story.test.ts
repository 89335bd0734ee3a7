import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isNearDuplicate, isSameStory, type Story } from './same-story.ts';
import { hammingDistance, simhash } from './simhash.ts';

const words = (count: number, seed: number) =>
  Array.from({ length: count }, (_, index) => `chữ${seed}x${index}`).join(' ');

function story(text: string, change: Partial<Story> = {}): Story {
  const datedAt = new Date('2026-11-10T02:00:00Z');
  return {
    unit: 'newspaper',
    title: 'Khánh thành cầu mới qua sông Vàm Cỏ',
    simhash: simhash(text),
    syllables: text.split(' ').length,
    datedAt,
    ...change,
  };
}

describe('one story under two addresses', () => {
  test('the same text under another headline of the same day is one story', () => {
    const text = words(200, 1);
    expect(isSameStory(story(text), story(text, { title: 'Tây Ninh: khánh thành cầu qua sông Vàm Cỏ' }))).toBe(true);
  });

  test('headlines told apart by a number are two stories, however alike the text', () => {
    const text = words(200, 1);
    const nine = story(text, { title: 'Kinh tế 9 tháng tăng trưởng khá' });
    expect(isSameStory(nine, story(text, { title: 'Kinh tế 10 tháng tăng trưởng khá' }))).toBe(false);
  });

  test("a bulletin's standing description does not make two days one story", () => {
    const text = words(40, 1);
    const monday = story(text, { title: 'Bản tin trưa thứ hai của đài' });
    const tuesday = story(text, { title: 'Bản tin trưa thứ ba của đài', datedAt: new Date('2026-11-11T02:00:00Z') });
    expect(isSameStory(monday, tuesday)).toBe(false);
  });

  test('another unit is never the same story, but a near-duplicate', () => {
    const text = words(200, 1);
    const other = story(text, { unit: 'station' });
    expect(isSameStory(story(text), other)).toBe(false);
    expect(isNearDuplicate(story(text), other)).toBe(true);
  });

  test('unrelated texts under one headline stay apart', () => {
    expect(isSameStory(story(words(200, 1)), story(words(200, 2)))).toBe(false);
  });
});

describe('simhash', () => {
  test('is the same whatever the case, the diacritics and the tone placement', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('hòa', 'bình', 'Tây', 'Ninh', 'đường', 'thủy'), { minLength: 3 }),
        (syllables) => {
          const text = syllables.join(' ');
          expect(simhash(text.toUpperCase())).toBe(simhash(text));
          expect(simhash(text.replaceAll('hòa', 'hoà'))).toBe(simhash(text));
        },
      ),
    );
  });

  test('distance is symmetric, zero to itself and at most 64', () => {
    const hash = fc
      .integer({ min: 3, max: 60 })
      .chain((count) => fc.nat(1000).map((seed) => simhash(words(count, seed))));
    fc.assert(
      fc.property(hash, hash, (a, b) => {
        expect(hammingDistance(a, a)).toBe(0);
        expect(hammingDistance(a, b)).toBe(hammingDistance(b, a));
        expect(hammingDistance(a, b)).toBeLessThanOrEqual(64);
      }),
    );
  });
});
