import type { Dice } from '../dice.ts';
import type { Cast } from './cast.ts';

/**
 * Makes a sentence of a template: `[a|b]` is a choice, `{place}` a member of the cast,
 * `{n:10-50}` a whole number with a dot for thousands, `{d:1-9}` one with a decimal comma.
 * `numbers` gives the dice of a number by its slot: the same dice for a slot keep headline, lead and facts in agreement.
 * The first letter becomes a capital. Throws RangeError on a slot nobody knows.
 */
export function fill(template: string, cast: Cast, dice: Dice, numbers: (slot: string) => Dice = () => dice): string {
  const chosen = template.replace(/\[([^\]]*)\]/g, (_, options: string) => dice.pick(options.split('|')));
  const filled = chosen.replace(/\{(\w+)(?::(\d+)-(\d+))?\}/g, (slot, name: string, low?: string, high?: string) => {
    if (low !== undefined && high !== undefined) {
      if (name === 'n') return groupThousands(numbers(slot).int(Number(low), Number(high)));
      if (name === 'd') return decimal(numbers(slot), Number(low), Number(high));
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

function decimal(dice: Dice, low: number, high: number): string {
  return `${dice.int(low, high - 1)},${dice.int(1, 9)}`;
}
