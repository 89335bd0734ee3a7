import { diceOf } from './dice.ts';
import type { Story } from './story.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The eleven characters under which a story's film would stand on YouTube. */
export function youtubeIdOf(story: Story): string {
  const dice = diceOf('youtube', story.text.key, story.id);
  return Array.from({ length: 11 }, () => dice.pick([...ALPHABET])).join('');
}

/** Whether a story's film is on the unit's channel. */
export function isOnYoutube(story: Story): boolean {
  return ['video', 'short-video', 'livestream'].includes(story.format);
}
