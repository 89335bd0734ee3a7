import { decodeAs } from './decode-as.ts';
import { declaredEncodings } from './decode-declared.ts';
import { guessSingleByte, utf8Evidence } from './decode-guess.ts';
import { encodingOf } from './decode-label.ts';
import { signatureOf } from './decode-signature.ts';

export type DocumentKind = 'html' | 'xml' | 'text';

/** Something about the bytes that was wrong and was survived. */
export interface DecodeFault {
  code: 'invalid-bytes' | 'nul-bytes' | 'unknown-encoding' | 'wrong-encoding';
  message: string;
}

export interface DecodedText {
  /** Unicode, NFC (unless asked otherwise), without byte order mark and NUL characters. */
  text: string;
  /** Name of the encoding that was used, lower case. */
  encoding: string;
  faults: DecodeFault[];
}

export interface DecodeOptions {
  contentType?: string | null | undefined;
  kind: DocumentKind;
  /** The bytes as UTF-8, where they have been found valid already. */
  asUtf8?: string;
}

/**
 * Bytes of a document as text. In this order: byte order mark; UTF-16 or UTF-32 seen from its zeros; valid UTF-8, whatever is
 * declared; the Content-Type header; the XML declaration; the meta tag (anywhere in the first 256 kB); a guess between windows-1258
 * and windows-1252. Text that is UTF-8 but for a few bytes is read as UTF-8 with U+FFFD in their place. Never throws.
 */
export function decodeText(bytes: Uint8Array, options: DecodeOptions): DecodedText {
  const decoded = decodeUncomposed(bytes, options);
  return { ...decoded, text: decoded.text.normalize('NFC') };
}

/** As `decodeText`, but not yet in NFC: for lists of many MB, whose readers compose the few texts they keep. */
export function decodeUncomposed(bytes: Uint8Array, options: DecodeOptions): DecodedText {
  const faults: DecodeFault[] = [];
  const { encoding, text: raw } = chooseAndDecode(bytes, options, faults);
  let text = raw.charCodeAt(0) === 0xfeff ? raw.slice(1) : raw;

  if (text.includes('\0')) {
    text = text.replaceAll('\0', '');
    faults.push({ code: 'nul-bytes', message: 'NUL characters were dropped' });
  }
  if (text.includes('\uFFFD') && options.asUtf8 === undefined && asUtf8(bytes) === undefined) {
    const message = `some bytes mean nothing in ${encoding} and were replaced by U+FFFD`;
    faults.push({ code: 'invalid-bytes', message });
  }
  return { text, encoding, faults };
}

function chooseAndDecode(
  bytes: Uint8Array,
  options: DecodeOptions,
  faults: DecodeFault[],
): { encoding: string; text: string } {
  const signature = signatureOf(bytes);
  if (signature !== undefined && options.asUtf8 === undefined) {
    return { encoding: signature.encoding, text: decodeAs(bytes.subarray(signature.skip), signature.encoding) };
  }

  const declared = knownEncodings(declaredEncodings(bytes, options), faults);
  // ISO-2022-JP is made of ASCII bytes: it looks like valid UTF-8 and is not.
  const escaped = declared.find((encoding) => encoding.startsWith('iso-2022') && bytes.includes(0x1b));
  if (escaped !== undefined) return { encoding: escaped, text: decodeAs(bytes, escaped) };

  const utf8 = options.asUtf8 ?? asUtf8(bytes);
  if (utf8 !== undefined) {
    const first = declared[0];
    if (first !== undefined && first !== 'utf-8' && utf8.length !== bytes.length) {
      faults.push({ code: 'wrong-encoding', message: `declared as ${first}, but the bytes are valid UTF-8` });
    }
    return { encoding: 'utf-8', text: utf8 };
  }

  // UTF-16 and UTF-32 would have shown by their zeros above.
  const usable = declared.filter((encoding) => encoding !== 'utf-8' && !/^utf-(16|32)/.test(encoding));
  const evidence = utf8Evidence(bytes);
  const mostlyUtf8 = evidence.sequences > 0 && evidence.strays * 10 <= evidence.sequences;
  for (const encoding of usable) {
    const text = decodeAs(bytes, encoding);
    const fits = !text.includes('\uFFFD');
    if (isMultiByte(encoding) ? fits : fits && !mostlyUtf8) return { encoding, text };
  }
  if (mostlyUtf8) return { encoding: 'utf-8', text: decodeAs(bytes, 'utf-8') };

  const encoding = usable[0] ?? guessSingleByte(bytes);
  if (usable[0] === undefined && declared.length > 0) {
    faults.push({
      code: 'wrong-encoding',
      message: `declared as ${declared[0]}, but the bytes are not; read as ${encoding}`,
    });
  }
  return { encoding, text: decodeAs(bytes, encoding) };
}

function knownEncodings(labels: string[], faults: DecodeFault[]): string[] {
  const known: string[] = [];
  for (const label of labels) {
    const encoding = encodingOf(label);
    if (encoding !== undefined) known.push(encoding);
    else faults.push({ code: 'unknown-encoding', message: `the declared encoding "${label}" is not known` });
  }
  return known;
}

function isMultiByte(encoding: string): boolean {
  return /^(gbk|gb18030|big5|euc-|shift_jis|iso-2022|hz)/.test(encoding);
}

function asUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
