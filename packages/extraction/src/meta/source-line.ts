import { nfc } from '@nhipbao/records';
import type { Block } from '../body/blocks.ts';

const SOURCE =
  /^[(（]?\s*(?:theo(?!\s+dõi)|nguồn(?:\s+tin)?|source|quelle|fonte|fuente)\s*(?:tin|:|：)?\s+(.{2,60}?)\s*[)）.]?$/iu;

/**
 * The agency that a story says it comes from ("Theo TTXVN", "Nguồn: Báo Chính phủ"), from its last lines; null when it
 * says none. A sentence that begins with "Theo" is no source line: those are short and end without a verb phrase.
 */
export function sourceLine(ending: Block[]): string | null {
  for (const { text } of ending.slice(-5).reverse()) {
    const found = SOURCE.exec(text);
    if (found?.[1] && found[1].split(/\s+/).length <= 8 && !/[.,;:]\s/.test(found[1].replace(/, /g, ' ')))
      return nfc(found[1]);
  }
  return null;
}
