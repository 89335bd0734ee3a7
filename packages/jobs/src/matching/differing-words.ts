import type { Alignment } from './align-title.ts';
import { isNumber } from './title-words.ts';
import type { Doubt } from './verdict.ts';

/** Words that turn a sentence or make it the next story of a series: left out or put in, they are not a matter of style. */
const TURNING = new Set([
  'khong',
  'chua',
  'chang',
  'them',
  'tiep',
  'lai',
  'huy',
  'hoan',
  'dung',
  'ngung',
  'tam',
  'bac',
]);
/** A few words more between those of a title ("tại xã ..."), no second sentence. */
const MOST_INSERTED = 3;
const LETTERS_OF_A_TYPO = 4;

/**
 * Why a post that holds nearly the whole title of an item may all the same tell of another story: serial titles and twins differ in a
 * number ("9 tháng", "10 tháng"), in a name or in one word ("khai mạc", "bế mạc"). Null: what differs is a slip or a matter of style.
 */
export function differingWords(
  title: readonly string[],
  names: ReadonlySet<number>,
  { missing, replaced, inserted }: Alignment,
): Doubt | null {
  const gone = [...missing, ...replaced.map(({ place }) => place)];
  const come = [...inserted, ...replaced.map(({ by }) => by)];
  const said = (place: number) => title[place] ?? '';
  if (gone.some((place) => isNumber(said(place))) || come.some(isNumber)) return 'other-number';
  if (gone.some((place) => names.has(place))) return 'other-name';
  const words = [...missing.map(said), ...inserted];
  if (words.some((word) => TURNING.has(word)) || inserted.length > MOST_INSERTED) return 'other-words';
  return replaced.every(({ place, by }) => isSlip(said(place), by)) ? null : 'other-words';
}

/** Whether two words differ as a slip of the finger makes them: one letter more, less or other, or two changed over. */
export function isSlip(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < LETTERS_OF_A_TYPO || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const restA = a.slice(start, a.length - end);
  const restB = b.slice(start, b.length - end);
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
}
