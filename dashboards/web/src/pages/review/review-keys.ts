import type { Format } from '@nhipbao/records';
import { FORMAT_KEYS } from '../labels/format-keys.ts';

export type ReviewAction =
  | { kind: 'format' | 'secondary'; format: Format }
  | { kind: 'save' | 'skip' | 'undo' | 'page' | 'machine' | 'note' }
  | { kind: 'origin' | 'broadcastOrigin' | 'advertising' | 'aiLabel' };

/** Single keys of the page by their place on the keyboard; the form prints the same letters. */
const ACTIONS: Record<string, ReviewAction> = {
  Enter: { kind: 'save' },
  NumpadEnter: { kind: 'save' },
  KeyS: { kind: 'skip' },
  KeyU: { kind: 'undo' },
  KeyB: { kind: 'page' },
  KeyM: { kind: 'machine' },
  KeyG: { kind: 'note' },
  KeyO: { kind: 'origin' },
  KeyT: { kind: 'broadcastOrigin' },
  KeyA: { kind: 'advertising' },
  KeyN: { kind: 'aiLabel' },
};
const FORMATS = new Map(FORMAT_KEYS.map(({ code, format }) => [code, format]));

type KeyPress = Pick<KeyboardEvent, 'code' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>;

/**
 * What a key asks for; null where it is nobody's. Shift and a format's key is a secondary format. Combinations with Ctrl, Alt
 * or Meta belong to the browser.
 */
export function actionOf(press: KeyPress): ReviewAction | null {
  if (press.ctrlKey || press.altKey || press.metaKey) return null;
  const format = FORMATS.get(press.code.replace('Numpad', 'Digit'));
  if (format) return { kind: press.shiftKey ? 'secondary' : 'format', format };
  return press.shiftKey ? null : (ACTIONS[press.code] ?? null);
}
