/** Cyrillic and Greek letters that look like Latin ones; typed by mistake or to slip past filters. */
const PAIRS =
  'аa еe оo рp сc хx уy іi ѕs јj ԁd һh ԛq ԝw ӏl АA ВB ЕE ЅS ІI ЈJ КK МM НH ОO РP СC ТT ХX УY ' +
  'αa οo νv ρp ιi ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX';
const LATIN = new Map(PAIRS.split(' ').map((pair): [string, string] => [pair.charAt(0), pair.charAt(1)]));
const FOREIGN = /[\u0370-\u03FF\u0400-\u052F]/;
const WORD = /[\p{L}\p{M}]+/gu;
const STYLED = /[\uFF01-\uFF5E]|[\u{1D400}-\u{1D7FF}]/gu;

/**
 * Latin letters in place of their Cyrillic and Greek look-alikes, but only inside words that also hold Latin letters (a Russian
 * word stays Russian); full-width and mathematical letters (as in bold Facebook posts) become plain ones.
 */
export function mendLookAlikes(text: string): string {
  const plain = text.replace(STYLED, (letter) => letter.normalize('NFKC'));
  if (!FOREIGN.test(plain)) return plain;
  return plain.replace(WORD, (word) =>
    FOREIGN.test(word) && /\p{Script=Latin}/u.test(word) ? [...word].map((c) => LATIN.get(c) ?? c).join('') : word,
  );
}
