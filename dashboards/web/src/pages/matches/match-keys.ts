export type MatchAction = { kind: 'candidate'; place: number } | { kind: 'native' | 'unknown' | 'skip' | 'undo' };

const ACTIONS: Record<string, MatchAction> = {
  KeyN: { kind: 'native' },
  KeyU: { kind: 'unknown' },
  KeyS: { kind: 'skip' },
  KeyZ: { kind: 'undo' },
};

type KeyPress = Pick<KeyboardEvent, 'code' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>;

/** What a key asks for; null where it is nobody's. Combinations belong to the browser. */
export function matchActionOf(press: KeyPress): MatchAction | null {
  if (press.ctrlKey || press.altKey || press.metaKey || press.shiftKey) return null;
  const digit = /^(?:Digit|Numpad)([1-5])$/.exec(press.code)?.[1];
  return digit ? { kind: 'candidate', place: Number(digit) - 1 } : (ACTIONS[press.code] ?? null);
}
