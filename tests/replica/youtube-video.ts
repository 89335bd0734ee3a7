import { diceOf } from './dice.ts';
import type { Story } from './story.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The eleven characters under which a story's film would stand on YouTube. */
export function youtubeIdOf(story: Story): string {
  return elevenOf(story.text.key, story.id);
}

/** The eleven characters of a film that carries no story. */
export function youtubeIdFor(key: string): string {
  return elevenOf(key, 0);
}

function elevenOf(...key: readonly (string | number)[]): string {
  const dice = diceOf('youtube', ...key);
  return Array.from({ length: 11 }, () => dice.pick([...ALPHABET])).join('');
}

/** Whether a story's film is on the unit's channel; the station puts its podcasts there as well. */
export function isOnYoutube({ format, unit }: Story): boolean {
  return ['video', 'short-video', 'livestream'].includes(format) || (format === 'podcast' && unit === 'station');
}
