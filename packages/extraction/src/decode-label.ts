import iconv from 'iconv-lite';

/** Names that servers and generators write, and what they mean to the two decoders used. */
const ALIASES = new Map([
  ['utf8', 'utf-8'],
  ['unicode-1-1-utf-8', 'utf-8'],
  ['u8', 'utf-8'],
  ['ascii', 'windows-1252'],
  ['us-ascii', 'windows-1252'],
  ['ansi', 'windows-1252'],
  ['ucs-2', 'utf-16le'],
  ['utf-16', 'utf-16le'],
  ['utf16', 'utf-16le'],
  ['ucs2', 'utf-16le'],
  ['utf16le', 'utf-16le'],
  ['utf16be', 'utf-16be'],
  ['iso-10646-ucs-2', 'utf-16be'],
  ['utf-32', 'utf-32be'],
  ['ucs-4', 'utf-32be'],
  ['iso-10646-ucs-4', 'utf-32be'],
  ['csucs4', 'utf-32be'],
  ['cp932', 'shift_jis'],
  ['ms932', 'shift_jis'],
  ['cp936', 'gbk'],
  ['cp949', 'euc-kr'],
  ['ms949', 'euc-kr'],
  ['uhc', 'euc-kr'],
  ['ujis', 'euc-jp'],
  ['cp950', 'big5'],
  ['hkscs', 'big5'],
  ['big5-eten', 'big5'],
  ['vscii', 'tcvn'],
  ['tcvn-5712', 'tcvn'],
  ['tcvn3', 'tcvn'],
]);

/** What iconv-lite calls encodings too: ways to write bytes, and UTF-7, in which markup can hide. */
const NO_CHARSET = /^(hex|base64|binary|utf-?7.*|unicode-1-1-utf-7|internal|cesu-?8)$/;

/**
 * The name under which `decodeAs` knows a declared encoding, or undefined when neither decoder has it.
 * Underscores, quotes, case and forms such as `iso8859-1`, `cp1258` or `win-1258` are understood.
 */
export function encodingOf(label: string): string | undefined {
  const plain = label
    .trim()
    .replace(/^["']+|["';]+$/g, '')
    .toLowerCase()
    .slice(0, 60);
  const dashed = plain
    .replaceAll('_', '-')
    .replace(/^iso-?8859-?(\d)/, 'iso-8859-$1')
    .replace(/^(?:cp|win|windows|x-cp)-?(125\d|874)$/, 'windows-$1');
  for (const name of [plain, dashed]) {
    const known = ALIASES.get(name);
    if (known !== undefined) return known;
    const standard = standardName(name);
    if (standard !== undefined) return standard;
  }
  return plain !== '' && !NO_CHARSET.test(plain) && iconv.encodingExists(plain) ? plain : undefined;
}

function standardName(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}
