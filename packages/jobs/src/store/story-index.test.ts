import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isNearDuplicate, isSameStory, type Story } from './same-story.ts';
import { simhash } from './simhash.ts';
import { createStoryIndex } from './story-index.ts';

const TITLES = [
  'Khánh thành cầu mới qua sông',
  'khánh thành cầu mới qua sông',
  'Tin vắn',
  null,
  'Giá mía tăng trở lại',
];

/** Texts of 120 syllables of which a few are replaced, so that some hashes lie within three bits of each other. */
const story = fc
  .record({
    text: fc.nat(2),
    changed: fc.array(fc.nat(119), { maxLength: 3 }),
    title: fc.constantFrom(...TITLES),
    unit: fc.constantFrom('newspaper', 'station'),
    hours: fc.nat(60),
  })
  .map(({ text, changed, title, unit, hours }): Story => {
    const words = Array.from({ length: 120 }, (_, index) => `chữ${text}x${index}${changed.includes(index) ? 'y' : ''}`);
    const datedAt = new Date(Date.parse('2026-11-10T00:00:00Z') + hours * 3_600_000);
    return { unit, title, simhash: simhash(words.join(' ')), syllables: 120, datedAt };
  });

test('the index finds the same first match as a comparison with every story', () => {
  fc.assert(
    fc.property(fc.array(story, { maxLength: 25 }), story, (stories, one) => {
      const index = createStoryIndex(stories);
      expect(index.near(one).find((other) => isSameStory(other, one))).toBe(
        stories.find((other) => isSameStory(other, one)),
      );
      expect(index.near(one).find((other) => isNearDuplicate(other, one))).toBe(
        stories.find((other) => isNearDuplicate(other, one)),
      );
    }),
  );
});

test('stories without a headline and too short for a hash are near nothing', () => {
  const empty: Story = { unit: 'station', title: null, simhash: '', syllables: 2, datedAt: new Date(0) };
  expect(createStoryIndex([empty]).near(empty)).toEqual([]);
});
