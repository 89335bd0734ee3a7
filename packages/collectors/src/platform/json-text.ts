import { isInteger, isSafeNumber, parse } from 'lossless-json';

/**
 * Reads JSON with whole numbers beyond 2^53 as text, digit for digit: 7570000000000000001 stays itself, where JSON.parse answers
 * 7570000000000000000. Throws SyntaxError for what is no JSON, cut-off text included.
 */
export function parseJsonText(text: string): unknown {
  try {
    return parse(text, null, (digits) => (isInteger(digits) && !isSafeNumber(digits) ? digits : Number(digits)));
  } catch (error) {
    if (error instanceof SyntaxError) throw error;
    // Too deep for the parser's own calls: no platform answers so.
    throw new SyntaxError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}
