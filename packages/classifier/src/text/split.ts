const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const SENTENCE_END = /[.!?…]+["”’)\]]*\s+(?=["“‘([-]*[\p{Lu}\p{N}])/gu;
/** What ends in a full stop without ending a sentence, lower case. */
const ABBREVIATIONS =
  /(?:^|[\s(.])(?:tp|tx|tt|q|p|gs|pgs|ts|ths|bs|cn|ks|th|st|mr|mrs|dr|vs|nxb|đ\/c|v\.v|tr|\p{L})\.$/iu;

/** Syllables (tiếng) of a text, in order, as written. */
export function syllables(text: string): string[] {
  return text.match(WORD) ?? [];
}

/** Sentences of a text; abbreviations (TP. Tây Ninh, PGS.TS.) and numbers (1.000) do not end one. */
export function sentences(text: string): string[] {
  const found: string[] = [];
  let start = 0;
  for (const end of text.matchAll(SENTENCE_END)) {
    const stop = end.index + end[0].length;
    const sentence = text.slice(start, stop).trim();
    if (ABBREVIATIONS.test(sentence)) continue;
    found.push(sentence);
    start = stop;
  }
  const rest = text.slice(start).trim();
  return rest === '' ? found : [...found, rest];
}
