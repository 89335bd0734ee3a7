import { expect, test } from 'vitest';
import { matchActionOf } from './match-keys.ts';

const press = (code: string, held = {}) => ({
  code,
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...held,
});

test('1 to 5 choose a candidate, letters decide, and what the browser uses is left to it', () => {
  expect(matchActionOf(press('Digit1'))).toEqual({ kind: 'candidate', place: 0 });
  expect(matchActionOf(press('Numpad5'))).toEqual({ kind: 'candidate', place: 4 });
  expect(matchActionOf(press('KeyN'))).toEqual({ kind: 'native' });
  expect(matchActionOf(press('KeyZ'))).toEqual({ kind: 'undo' });
  expect(matchActionOf(press('KeyZ', { ctrlKey: true }))).toBeNull();
  expect(matchActionOf(press('Digit6'))).toBeNull();
});
