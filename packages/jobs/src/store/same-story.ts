import { fold } from '@nhipbao/records';
import { hammingDistance } from './simhash.ts';

/** What near-duplicates are told by. */
export interface Story {
  unit: string;
  title: string | null;
  simhash: string;
  syllables: number;
  datedAt: Date;
}

const HOUR_MS = 3_600_000;
/** Under this length a programme's standing description makes different days look alike. */
const ENOUGH_SYLLABLES = 80;
/** Nearly the same text (Manku, Jain and Das Sarma 2007). */
const NEAR_BITS = 3;
/** The same headline vouches for a text that was cut or reworded; unrelated texts differ in 32 bits, give or take 8. */
const NEAR_BITS_SAME_TITLE = 20;
const TITLE_WORDS = 4;

const digitsOf = (title: string | null) => (title?.match(/\d+/g) ?? []).join(' ');

/** A headline as two are compared; '' for one too short to tell stories by. */
export function titleKey({ title }: Pick<Story, 'title'>): string {
  const folded = fold(title ?? '');
  return folded.split(' ').length >= TITLE_WORDS ? folded : '';
}

function sameTitle(a: Story, b: Story): boolean {
  const title = titleKey(a);
  return title !== '' && title === titleKey(b);
}

const hoursApart = (a: Story, b: Story) => Math.abs(a.datedAt.getTime() - b.datedAt.getTime()) / HOUR_MS;

/**
 * Whether two texts of one unit are one story under two addresses: the same headline on the same half day with a kindred text, or
 * nearly the same long text within two days whose headline is not told apart by a number ("9 tháng" and "10 tháng").
 */
export function isSameStory(a: Story, b: Story): boolean {
  if (a.unit !== b.unit) return false;
  const distance = hammingDistance(a.simhash, b.simhash);
  if (sameTitle(a, b) && hoursApart(a, b) <= 12 && distance <= NEAR_BITS_SAME_TITLE) return true;
  return Math.min(a.syllables, b.syllables) >= ENOUGH_SYLLABLES && isNearText(a, b, distance);
}

/** Whether a text of one unit repeats one of another: nearly the same text, or the same headline with a kindred one, within two days. */
export function isNearDuplicate(a: Story, b: Story): boolean {
  const distance = hammingDistance(a.simhash, b.simhash);
  return (sameTitle(a, b) && hoursApart(a, b) <= 48 && distance <= NEAR_BITS_SAME_TITLE) || isNearText(a, b, distance);
}

function isNearText(a: Story, b: Story, distance: number): boolean {
  return distance <= NEAR_BITS && hoursApart(a, b) <= 48 && digitsOf(a.title) === digitsOf(b.title);
}
