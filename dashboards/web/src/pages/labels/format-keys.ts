import type { Format } from '@nhipbao/records';

export interface FormatKey {
  format: Format;
  /** What is printed on the button. */
  key: string;
  /** The key's place on the keyboard (`KeyboardEvent.code`): on a Vietnamese layout the digits' places type letters. */
  code: string;
}

const letter = (format: Format, key: string): FormatKey => ({ format, key, code: `Key${key}` });
const digit = (format: Format, key: number): FormatKey => ({ format, key: String(key), code: `Digit${key}` });

/** Every format in the codebook's order with the key that chooses it: nine digits, then the first letter of a name. */
export const FORMAT_KEYS: readonly FormatKey[] = [
  digit('text-news', 1),
  digit('feature', 2),
  digit('photo-story', 3),
  digit('infographic', 4),
  digit('longform', 5),
  digit('data-journalism', 6),
  digit('video', 7),
  digit('short-video', 8),
  digit('livestream', 9),
  letter('podcast', 'P'),
  letter('interactive', 'I'),
  letter('visual-story', 'W'),
  letter('live-blog', 'L'),
  letter('e-paper', 'E'),
];
