import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFeed } from './feed-read.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const item = (id: number, more = '') =>
  `<item><title>Tin ${id}</title><link>https://p.example/${id}</link><guid>g${id}</guid>${more}</item>`;
const feed = (items: string, doctype = '') =>
  `<?xml version="1.0"?>${doctype}<rss version="2.0"><channel><title>T</title>${items}</channel></rss>`;
const outcome = (text: string) => readFeed({ bytes: bytes(text) }).catch(({ name, code }) => `${name} ${code}`);

test('texts made to slow a reader down are read like any other', async () => {
  const times = 320_000;
  for (const hostile of [
    '&lt;',
    '<',
    '&amp;lt;',
    '&lt;p',
    '&lt;!--',
    '&',
    ']]>',
    '&lt;a &gt;',
    '<![CDATA[<p',
    '\u0301',
    'a&#769;',
  ]) {
    const text = feed(item(1) + item(2, `<description>${hostile.repeat(times)}</description>`));
    const read = await readFeed({ bytes: bytes(text) });
    expect(read.entries[0]).toMatchObject({ title: 'Tin 1', link: 'https://p.example/1' });
  }
});

test('a million nested or unclosed tags, attributes and comments end the reading, not the reader', async () => {
  for (const hostile of [
    '<a>',
    '<item>',
    '<title>',
    '<description><p>',
    '<!--',
    '<![CDATA[',
    '<!ENTITY a "b">',
    '<?a',
    '<a b="',
    '</a>',
  ]) {
    const read = await readFeed({ bytes: bytes(feed(item(1) + hostile.repeat(1_000_000))) });
    expect(read.entries[0]).toMatchObject({ title: 'Tin 1' });
  }
  const attributes = Array.from({ length: 200_000 }, (_, at) => `a${at}="${at}"`).join(' ');
  expect((await readFeed({ bytes: bytes(feed(`<item ${attributes}>${item(1)}`)) })).entries).toHaveLength(2);
});

test('declared entities are neither expanded nor fetched', async () => {
  const bomb = `<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>`;
  const read = await readFeed({ bytes: bytes(feed('<item><title>x &b; &c; y</title></item>', bomb)) });
  expect(read.entries[0]?.title).toBe('x &b; &c; y');
  expect(read.faults.map(({ code }) => code)).toEqual(['declares-entities']);
});

test('NUL bytes and bytes that are no UTF-8 cost their place and nothing else', async () => {
  const dirty = Buffer.concat([
    bytes(feed(`${item(1)}${'Tây\0 Ninh '.repeat(30)}`)).subarray(0, -20),
    Buffer.from([0xff, 0xc0]),
    bytes(item(2)),
  ]);
  const read = await readFeed({ bytes: dirty });
  expect(read.entries.map(({ title }) => title)).toEqual(['Tin 1', 'Tin 2']);
  expect(read.faults.map(({ code }) => code)).toEqual(expect.arrayContaining(['nul-bytes', 'invalid-bytes']));
});

test('50,000 entries are read', async () => {
  const text = feed(Array.from({ length: 50_000 }, (_, id) => item(id)).join(''));
  const read = await readFeed({ bytes: bytes(text) });
  expect(read.entries).toHaveLength(50_000);
  expect(read.entries[49_999]).toMatchObject({ title: 'Tin 49999', id: 'g49999' });
  const capped = await readFeed({ bytes: bytes(text), limits: { maxEntries: 10 } });
  expect([capped.entries.length, capped.faults[0]?.code]).toEqual([10, 'too-many-entries']);
});

test('a feed cut off anywhere gives whole entries only', async () => {
  const whole = feed([1, 2, 3].map((id) => item(id, '<description>mô tả &amp; ảnh</description>')).join(''));
  const { entries } = await readFeed({ text: whole });
  for (let length = whole.indexOf('<channel>') + 9; length < whole.length; length += 1) {
    const cut = await readFeed({ text: whole.slice(0, length) });
    cut.entries.forEach((entry, at) => {
      expect(entry).toMatchObject({ title: entries[at]?.title, link: entries[at]?.link });
    });
    expect(cut.faults.length).toBeGreaterThan(0);
  }
});

test('nothing ends the reading otherwise than with a feed or a named refusal', async () => {
  const words = [
    '<rss>',
    '<channel>',
    '<item>',
    '</item>',
    '<title>',
    '</title>',
    '<link',
    '<feed',
    ' href="',
    '">',
    '<![CDATA[',
    ']]>',
  ];
  const parts = fc.constantFrom(
    ...words,
    '<pubDate>',
    '2024',
    '&#',
    '&lt;',
    'x;',
    '<entry>',
    ' xml:base="',
    ' xmlns="',
    '{',
    '"items":[',
    '\0',
  );
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.uint8Array(),
        fc.array(parts, { maxLength: 40 }).map((text) => bytes(text.join(''))),
      ),
      async (body) => {
        const read = await readFeed({ bytes: body, url: 'https://p.example/' }).catch((error: unknown) => error);
        if (read instanceof Error) expect(read.name).toBe('FeedError');
      },
    ),
    { numRuns: 500 },
  );
});

test('a page of any other kind is named for what it is', async () => {
  expect(await outcome('<html><body>404</body></html>')).toBe('FeedError html');
  expect(await outcome('PK\u0003\u0004')).toBe('FeedError not-a-feed');
});
