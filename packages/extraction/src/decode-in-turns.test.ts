import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { decodeUncomposed } from './decode.ts';
import { decodeInTurns } from './decode-in-turns.ts';

const TEXT = `<?xml version="1.0" encoding="windows-1251"?>${'Tây Ninh: cửa khẩu, đẩy mạnh chuyển đổi số. '.repeat(60_000)}`;
const ASCII = '<?xml version="1.0"?><rss>plain</rss>'.repeat(80_000);

test('a large document reads the same in turns as at once, whatever its encoding', async () => {
  const documents = [
    Buffer.from(TEXT),
    Buffer.from(`\uFEFF${TEXT}`),
    Buffer.concat([Buffer.from(TEXT), Buffer.from([0xff])]),
    Buffer.from(TEXT).subarray(0, -1),
    Buffer.from(`${TEXT}\0\uFFFD`),
    iconv.encode(ASCII, 'utf-16le'),
    iconv.encode('<?xml version="1.0" encoding="windows-1251"?>Привет '.repeat(60_000), 'windows-1251'),
  ];
  for (const bytes of documents) {
    expect(bytes.byteLength).toBeGreaterThan(2 * 1024 * 1024);
    const options = { kind: 'xml', contentType: null } as const;
    expect(await decodeInTurns(bytes, options)).toEqual(decodeUncomposed(bytes, options));
  }
});
