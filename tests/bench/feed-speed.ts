import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { createFeedReader, decodeText, readFeed } from '@nhipbao/extraction';
import { parseFeed } from 'feedsmith';
import RssParser from 'rss-parser';

/**
 * 50,000 entries with plain descriptions (about 20 MB), read by us, by feedsmith and by rss-parser as released, in turns; medians and
 * ratios of one run. Then the longest time our reader held the event loop, in process and in its worker, hostile feeds included.
 */
const ENTRIES = 50_000;
const ROUNDS = 5;

const item = (id: number) => `<item><title>Tin số ${id}: Tây Ninh phát triển kinh tế cửa khẩu</title>
<link>https://paper.example/tin-so-${id}-a${100_000 + id}.html</link><guid>https://paper.example/tin-so-${id}-a${100_000 + id}.html</guid>
<pubDate>Thu, 14 Feb 2019 13:34:15 +0700</pubDate>
<description>Mô tả ngắn của bài số ${id}, không có thẻ HTML, chỉ có chữ và số liệu của tỉnh trong năm.</description></item>`;
const feed = (items: string) =>
  new TextEncoder().encode(`<rss version="2.0"><channel><title>T</title>${items}</channel></rss>`);
const large = feed(Array.from({ length: ENTRIES }, (_, id) => item(id)).join('\n'));
const text = decodeText(large, { kind: 'xml' }).text;

const readers: Record<string, () => Promise<unknown>> = {
  'ours, from bytes': () => readFeed({ bytes: large }),
  'feedsmith, from text': async () => parseFeed(text),
  'rss-parser, from text': () => new RssParser().parseString(text),
};
const times = new Map<string, number[]>();
for (let round = 0; round < ROUNDS; round += 1) {
  for (const [name, read] of Object.entries(readers)) {
    const start = performance.now();
    await read();
    times.set(name, [...(times.get(name) ?? []), performance.now() - start]);
  }
}
const median = (name: string) => times.get(name)?.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? Number.NaN;
console.log(`${ENTRIES} entries, ${(large.byteLength / 1e6).toFixed(1)} MB, median of ${ROUNDS}`);
for (const name of times.keys()) {
  console.log(
    `${name}: ${median(name).toFixed(0)} ms, ${(median(name) / median('feedsmith, from text')).toFixed(2)} times feedsmith`,
  );
}

const hostile: Record<string, Uint8Array> = {
  '50,000 entries': large,
  '320 kB of &lt;': feed(`<item><description>${'&lt;'.repeat(80_000)}</description></item>`),
  '18 MB of markup in one description': feed(
    `<item><description><![CDATA[${'<p>Tây <b>Ninh</b></p>'.repeat(750_000)}]]></description></item>`,
  ),
  'a million nested tags': feed('<a>'.repeat(1_000_000)),
  'a million unclosed items': feed('<item><title>a'.repeat(1_000_000)),
};
const reader = createFeedReader();
await reader.read({ bytes: feed(item(1)) });
for (const [name, bytes] of Object.entries(hostile)) {
  const held: string[] = [];
  for (const [way, read] of Object.entries({ 'in process': readFeed, 'in its worker': reader.read })) {
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    await pause(50);
    await read({ bytes }).catch(() => undefined);
    await pause(50);
    delay.disable();
    held.push(`${way} ${(delay.max / 1e6).toFixed(0)} ms`);
  }
  console.log(`event loop held at most, ${name}: ${held.join(', ')}`);
}
await reader.close();
