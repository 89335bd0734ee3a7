import { Format } from '@nhipbao/records';
import { expect, test } from 'vitest';
import { FORMAT_KEYS } from '../labels/format-keys.ts';
import { actionOf } from './review-keys.ts';

const press = (code: string, held: object = {}) =>
  actionOf({ code, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, ...held });

test('every format has one key, and no key does two things', () => {
  expect(FORMAT_KEYS.map(({ format }) => format).toSorted()).toEqual([...Format.options].toSorted());
  expect(new Set(FORMAT_KEYS.map(({ code }) => code)).size).toBe(Format.options.length);
  for (const { code, format } of FORMAT_KEYS) expect(press(code)).toEqual({ kind: 'format', format });
  for (const code of ['KeyS', 'KeyU', 'KeyB', 'KeyM', 'KeyG', 'KeyO', 'KeyT', 'KeyA', 'KeyN', 'Enter'])
    expect(press(code)?.kind).not.toBe('format');
});

test('digits of the number pad choose too, with Shift a key chooses a secondary format', () => {
  expect(press('Numpad7')).toEqual({ kind: 'format', format: 'video' });
  expect(press('Digit7', { shiftKey: true })).toEqual({ kind: 'secondary', format: 'video' });
  expect(press('KeyP', { shiftKey: true })).toEqual({ kind: 'secondary', format: 'podcast' });
});

test('Ctrl+S, Alt+A and the like stay with the browser, other keys do nothing', () => {
  expect(press('KeyS', { ctrlKey: true })).toBeNull();
  expect(press('KeyA', { altKey: true })).toBeNull();
  expect(press('KeyS', { metaKey: true })).toBeNull();
  expect(press('KeyS', { shiftKey: true })).toBeNull();
  expect(press('KeyZ')).toBeNull();
});
