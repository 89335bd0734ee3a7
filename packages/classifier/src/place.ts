import type { PageFacts } from './page-facts.ts';

/** Shorter words must be the whole of a label: "anh" is a photo section alone, but not in "bong da anh". */
const WHOLE_BELOW = 5;

/** Whether the site files the page under one of these words (folded): section, subdomain, breadcrumb or a folder of its path. */
export function filedUnder(page: PageFacts, words: readonly string[]): boolean {
  return page.places.some((part) =>
    words.some((word) => (word.length < WHOLE_BELOW ? part === word : holds(part, word))),
  );
}

/** Whether the title names the form as its label ("Infographic: ...", "[Video] ...", "... (Clip)"): alone or as its first words. */
export function labelled(page: PageFacts, words: readonly string[]): boolean {
  return page.labels.some((part) =>
    words.some((word) => part === word || (word.length >= WHOLE_BELOW && part.startsWith(`${word} `))),
  );
}

/** Whether the page's address begins with the form's name ("/infographic-lo-trinh-tang-luong-a123.html"). */
export function slugNames(page: PageFacts, words: readonly string[]): boolean {
  return words.some((word) => page.slug.startsWith(` ${word} `));
}

function holds(part: string, word: string): boolean {
  return ` ${part} `.includes(` ${word} `);
}
