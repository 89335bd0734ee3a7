import { fold } from '@nhipbao/records';
import { hammingDistance } from './simhash.ts';

export interface Story {
  unit: string;
  title: string | null;
  simhash: string;
  syllables: number;
  datedAt: Date;
}

const DAY_MS = 86_400_000;
/** Under this length a programme's standing description makes different days look alike. */
const ENOUGH_SYLLABLES = 80;
const NEAR_BITS = 3;

const digitsOf = (title: string | null) => (title?.match(/\d+/g) ?? []).join(' ');

/**
 * Whether two texts of one unit are one story under two addresses: nearly the same text within two days, and titles that do not
 * tell them apart by a number ("9 tháng" and "10 tháng", bulletins of two days). Short texts must share the title as well.
 */
export function isSameStory(a: Story, b: Story): boolean {
  if (a.unit !== b.unit || !isNearDuplicate(a, b)) return false;
  const sameTitle = fold(a.title ?? '') === fold(b.title ?? '');
  return sameTitle || Math.min(a.syllables, b.syllables) >= ENOUGH_SYLLABLES;
}

/** Whether two texts, of whatever unit, are nearly the same within two days; numbers in the titles must agree. */
export function isNearDuplicate(a: Story, b: Story): boolean {
  if (Math.abs(a.datedAt.getTime() - b.datedAt.getTime()) > 2 * DAY_MS) return false;
  if (digitsOf(a.title) !== digitsOf(b.title)) return false;
  return hammingDistance(a.simhash, b.simhash) <= NEAR_BITS;
}
