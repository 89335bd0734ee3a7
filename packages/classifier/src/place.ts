import type { PageFacts } from './page-facts.ts';
import { hasKeyword } from './text/keywords.ts';

/** Whether the site files the page under one of these words (folded): section, breadcrumb or a folder of its path. */
export function filedUnder(page: PageFacts, words: readonly string[]): boolean {
  return hasKeyword(page.place, words);
}

/** Whether the title names the form as its label ("Infographic: ...", "[Video] ..."). */
export function labelled(page: PageFacts, words: readonly string[]): boolean {
  return hasKeyword(page.label, words);
}

/** Whether the page's address begins with the form's name ("/infographic-lo-trinh-tang-luong-a123.html"). */
export function slugNames(page: PageFacts, words: readonly string[]): boolean {
  return words.some((word) => page.slug.startsWith(` ${word} `));
}
