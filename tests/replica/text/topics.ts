import type { SectionText } from './section-text.ts';
import { culture } from './sections/culture.ts';
import { economy } from './sections/economy.ts';
import { health } from './sections/health.ts';
import { law } from './sections/law.ts';
import { letters } from './sections/letters.ts';
import { local } from './sections/local.ts';
import { politics } from './sections/politics.ts';
import { society } from './sections/society.ts';
import { sport } from './sections/sport.ts';
import { technology } from './sections/technology.ts';
import { worldNews } from './sections/world.ts';

/** What a story is about; decides its words, whatever its format and the section that lists it. */
export const TOPICS = {
  politics,
  economy,
  society,
  law,
  world: worldNews,
  culture,
  sport,
  technology,
  health,
  local,
  letters,
} as const satisfies Record<string, SectionText>;

export type Topic = keyof typeof TOPICS;
