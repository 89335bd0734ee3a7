import fc from 'fast-check';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { decodeText } from './decode.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const encoded = (text: string, encoding: string) => new Uint8Array(iconv.encode(text, encoding));
const HEADLINE = 'Tây Ninh: phát triển kinh tế cửa khẩu, đẩy mạnh chuyển đổi số';

/** windows-1258 as editors of 2000 wrote it: vowels with their quality, then the tone as a mark of its own. */
function windows1258(text: string): Uint8Array {
  const quality = /[\u0302\u0306\u031B]/;
  const spread = [...text.normalize('NFD')].reduce((done, letter) => {
    const last = done.at(-1) ?? '';
    return quality.test(letter)
      ? done.slice(0, -last.length || undefined) + (last + letter).normalize('NFC')
      : done + letter;
  }, '');
  const table = new Map<string, number>();
  for (let byte = 255; byte >= 0; byte -= 1)
    table.set(new TextDecoder('windows-1258').decode(new Uint8Array([byte])), byte);
  return Uint8Array.from(
    [...spread.normalize('NFD').matchAll(/.[\u0302\u0306\u031B]?|./gsu)].flatMap(([piece]) => {
      const whole = table.get(piece.normalize('NFC'));
      return whole === undefined ? [...piece].map((letter) => table.get(letter) ?? 0x3f) : [whole];
    }),
  );
}

test('valid UTF-8 wins over a wrong declaration, and the wrong one is reported', () => {
  const page = `<?xml version="1.0" encoding="ISO-8859-1"?><rss><title>${HEADLINE}</title></rss>`;
  const decoded = decodeText(utf8(page), { kind: 'xml', contentType: 'text/xml; charset=windows-1252' });
  expect(decoded.text).toBe(page);
  expect(decoded.encoding).toBe('utf-8');
  expect(decoded.faults.map((fault) => fault.code)).toEqual(['wrong-encoding']);
});

test('the encoding comes from the header, else from the XML declaration, else from the meta tag even after byte 1024', () => {
  const cafe = [0x43, 0x61, 0x66, 0xe9];
  expect(decodeText(Uint8Array.from(cafe), { kind: 'text', contentType: 'text/plain; charset=iso-8859-2' }).text).toBe(
    'Café',
  );
  const xml = decodeText(encoded('<?xml version="1.0" encoding="KOI8-R"?><a>Пример</a>', 'koi8-r'), { kind: 'xml' });
  expect(xml.text).toContain('Пример');
  const late = `<html><!--${' '.repeat(3000)}<meta charset="utf-16">--><meta charset="windows-1251"><p>Привет`;
  expect(decodeText(encoded(late, 'windows-1251'), { kind: 'html' }).text).toBe(late);
});

test('windows-1258 becomes precomposed letters, declared or not', () => {
  for (const declared of ['text/html; charset=windows-1258', null]) {
    const decoded = decodeText(windows1258(HEADLINE), { kind: 'text', contentType: declared });
    expect(decoded).toEqual({ text: HEADLINE, encoding: 'windows-1258', faults: [] });
  }
});

test('Portuguese that declares nothing is not taken for Vietnamese', () => {
  const text = 'Eleições: eleitores de São Paulo vão às urnas; reunião sobre ações de opinião e construção não acabou';
  expect(decodeText(encoded(text, 'windows-1252'), { kind: 'text' }).text).toBe(text);
});

test('UTF-16 and UTF-32 are read with and without a byte order mark', () => {
  const page = `<?xml version="1.0" encoding="utf-16"?><rss><title>${HEADLINE}</title></rss>`;
  for (const encoding of ['utf-16le', 'utf-16be', 'utf-32le', 'utf-32be']) {
    expect(decodeText(encoded(page, encoding), { kind: 'xml' })).toEqual({ text: page, encoding, faults: [] });
    expect(decodeText(encoded(`\uFEFF${page}`, encoding), { kind: 'xml' }).text).toBe(page);
  }
});

test('encodings of East Asia and DOS are read by their declaration', () => {
  for (const [text, encoding] of [
    ['新闻头条', 'gbk'],
    ['ニュース速報', 'shift_jis'],
    ['ニュース速報', 'euc-jp'],
    ['뉴스 속보', 'euc-kr'],
    ['新聞頭條', 'big5'],
    ['žluťoučký kůň', 'cp852'],
  ] as const) {
    const page = `<?xml version="1.0" encoding="${encoding}"?><t>${text}</t>`;
    expect(decodeText(encoded(page, encoding), { kind: 'xml' }).text).toBe(page);
  }
  const escaped = new Uint8Array([
    ...utf8('<meta charset=iso-2022-jp>'),
    0x1b,
    0x24,
    0x42,
    0x46,
    0x7c,
    0x1b,
    0x28,
    0x42,
  ]);
  expect(decodeText(escaped, { kind: 'html' }).text).toContain('日');
});

test('the euro sign of windows-1252 is no control character', () => {
  expect(
    decodeText(Uint8Array.from([0x80, 0x20, 0x93, 0xe9, 0x94]), {
      kind: 'text',
      contentType: 'text/plain; charset=iso-8859-1',
    }).text,
  ).toBe('€ “é”');
});

test('UTF-8 with a broken byte or a cut end stays UTF-8 and says so', () => {
  const whole = utf8(HEADLINE.repeat(3));
  const cut = decodeText(whole.subarray(0, utf8('Tây Ninh: phá').length - 1), { kind: 'text' });
  expect(cut.text).toBe('Tây Ninh: ph\uFFFD');
  const broken = Uint8Array.from([...whole, 0xff, ...whole]);
  const decoded = decodeText(broken, { kind: 'text', contentType: 'text/plain; charset=iso-8859-1' });
  expect(decoded.encoding).toBe('utf-8');
  expect(decoded.text).toContain(HEADLINE);
  expect(decoded.faults.map((fault) => fault.code)).toEqual(['invalid-bytes']);
});

test('NUL bytes are dropped with a fault, an unknown name is reported', () => {
  expect(decodeText(utf8('Tin\0 mới'), { kind: 'text' })).toMatchObject({
    text: 'Tin mới',
    faults: [{ code: 'nul-bytes' }],
  });
  expect(decodeText(utf8('tin'), { kind: 'text', contentType: 'text/html; charset=invalid' }).faults[0]?.code).toBe(
    'unknown-encoding',
  );
});

test('a name that is no character set, or one in which markup can hide, is not followed', () => {
  for (const name of ['base64', 'hex', 'utf-7', 'binary']) {
    const decoded = decodeText(Uint8Array.from([...utf8('+ADw-p+AD4-'), 0xe9]), {
      kind: 'text',
      contentType: `text/html; charset=${name}`,
    });
    expect(decoded).toMatchObject({ text: '+ADw-p+AD4-é', encoding: 'windows-1252' });
  }
});

test('decoding what was encoded gives the text back, whatever it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const clean = new TextDecoder().decode(utf8(text.replaceAll('\0', ''))).replace(/^\uFEFF+/, '');
      expect(decodeText(utf8(`<p>${clean}`), { kind: 'html' }).text).toBe(`<p>${clean}`.normalize('NFC'));
      const wide = `\uFEFF<p>${clean}`;
      expect(decodeText(encoded(wide, 'utf-16be'), { kind: 'html' }).text).toBe(`<p>${clean}`.normalize('NFC'));
    }),
  );
});

test('no bytes make it throw', () => {
  const labels = fc.constantFrom(
    'utf-8',
    'utf-16',
    'gbk',
    'windows-1258',
    'tcvn',
    'no-such',
    '""',
    'iso-2022-jp',
    'hz-gb-2312',
  );
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 300 }),
      labels,
      fc.constantFrom('html', 'xml', 'text'),
      (bytes, label, kind) => {
        const { text } = decodeText(bytes, { kind, contentType: `text/html; charset=${label}` });
        expect(text).not.toContain('\0');
      },
    ),
  );
});
