import type { Dice } from '../dice.ts';
import type { Cast } from './cast.ts';

/**
 * Makes a sentence of a template: `[a|b]` is a choice, `{place}` a member of the cast,
 * `{n:10-50}` a whole number with a dot for thousands, `{d:1-9}` one with a decimal comma.
 * The first letter becomes a capital. Throws RangeError on a slot nobody knows.
 */
export function fill(template: string, cast: Cast, dice: Dice): string {
  const chosen = template.replace(/\[([^\]]*)\]/g, (_, options: string) => dice.pick(options.split('|')));
  const filled = chosen.replace(/\{(\w+)(?::(\d+)-(\d+))?\}/g, (slot, name: string, low?: string, high?: string) => {
    if (low !== undefined && high !== undefined) {
      if (name === 'n') return groupThousands(dice.int(Number(low), Number(high)));
      if (name === 'd') return `${dice.int(Number(low), Number(high) - 1)},${dice.int(1, 9)}`;
    }
    const value = cast[name];
    if (value === undefined) throw new RangeError(`Unknown slot ${slot} in "${template}"`);
    return value;
  });
  return filled.replace(/^\p{L}/u, (letter) => letter.toUpperCase());
}

/** 12345 as "12.345", the Vietnamese way. */
export function groupThousands(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, '.');
}
