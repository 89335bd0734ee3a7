import { expect, test } from 'vitest';
import { en } from './en.ts';
import { vi } from './vi.ts';

/** Every text of the messages; functions are called with plain figures so that their words are read too. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return texts(value(3, 5, 7));
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(texts);
  return [];
}

test('Vietnamese is stored composed, without the look-alike of Đ', () => {
  for (const text of texts(vi)) {
    expect(text).toBe(text.normalize('NFC'));
    expect(text).not.toMatch(/[\u00D0\u00F0]/);
  }
});

test('tones stand where the plan and the newsrooms put them: hóa, hòa, khỏe, ủy, thủy', () => {
  // oà, oá, oè, uỳ ... at the end of a syllable is the newer placement; after q (quý, quỹ) the u is no vowel.
  const newer = /o[àáảãạèéẻẽẹ](?!\p{L})|(?<!q)u[ỳýỷỹỵ](?!\p{L})/iu;
  for (const text of texts(vi)) expect(text).not.toMatch(newer);
});

test('no Vietnamese word is left in the English interface but names', () => {
  const kept = [en.brand, en.frame.languages.vi];
  for (const text of texts(en).filter((text) => !kept.includes(text)))
    expect(text).not.toMatch(/[ăâđêôơưạảấầẩẫậếềểễệ]/i);
});
