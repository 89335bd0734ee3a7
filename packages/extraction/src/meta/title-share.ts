/** Share, by length, of the words of `heading` that `title` has too: 1 = the heading says nothing new. */
export function titleShare(title: string, heading: string): number {
  const titleWords = new Set(wordsOf(title));
  const words = wordsOf(heading);
  if (titleWords.size === 0 || words.length === 0) return 0;
  const added = words.filter((word) => !titleWords.has(word));
  return 1 - added.join(' ').length / words.join(' ').length;
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter(Boolean);
}
