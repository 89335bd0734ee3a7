/** What the first bytes say by themselves: a byte order mark, or the pattern of zeros that UTF-16 and UTF-32 leave. */
export interface Signature {
  encoding: string;
  /** Length of the byte order mark, 0 when the encoding was seen from the zeros. */
  skip: number;
}

const MARKS: { bytes: number[]; encoding: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe, 0, 0], encoding: 'utf-32le' },
  { bytes: [0, 0, 0xfe, 0xff], encoding: 'utf-32be' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];

/** The encoding that the bytes' own shape proves, or undefined. */
export function signatureOf(bytes: Uint8Array): Signature | undefined {
  for (const mark of MARKS) {
    if (mark.bytes.every((byte, at) => bytes[at] === byte)) return { encoding: mark.encoding, skip: mark.bytes.length };
  }
  const encoding = fromZeros(bytes.subarray(0, 1024));
  return encoding === undefined ? undefined : { encoding, skip: 0 };
}

/** Markup is mostly ASCII, so wide encodings show zeros at fixed places; stray NUL bytes do not. */
function fromZeros(head: Uint8Array): string | undefined {
  const units = Math.floor(head.length / 4);
  if (units === 0) return undefined;
  const zeros = [0, 0, 0, 0];
  for (let at = 0; at < units * 4; at += 1) {
    const place = at % 4;
    if (head[at] === 0) zeros[place] = (zeros[place] ?? 0) + 1;
  }
  const [a, b, c, d] = zeros.map((count) => count / units);
  if (a === undefined || b === undefined || c === undefined || d === undefined) return undefined;
  if (a > 0.9 && b > 0.9 && c > 0.7 && d < 0.1) return 'utf-32be';
  if (d > 0.9 && c > 0.9 && b > 0.7 && a < 0.1) return 'utf-32le';
  if (a > 0.4 && c > 0.4 && b < 0.1 && d < 0.1) return 'utf-16be';
  if (b > 0.4 && d > 0.4 && a < 0.1 && c < 0.1) return 'utf-16le';
  return undefined;
}
