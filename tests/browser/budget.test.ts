import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildWeb } from './web-build.ts';

let built: Awaited<ReturnType<typeof buildWeb>>;
let page = '';
let assets: string[] = [];
beforeAll(async () => {
  built = await buildWeb();
  page = await readFile(join(built.folder, 'index.html'), 'utf8');
  assets = await readdir(join(built.folder, 'assets'));
});
afterAll(() => built.remove());

const read = (name: string) => readFile(join(built.folder, 'assets', name));

/** Kilobytes (1000) on the wire with gzip -9; fonts are compressed already. */
async function weight(names: readonly string[], compressed = true): Promise<number> {
  const files = await Promise.all(names.map(read));
  return files.reduce((sum, file) => sum + (compressed ? gzipSync(file, { level: 9 }).length : file.length), 0) / 1000;
}

/** Scripts that the page itself asks for: the entry and what it imports at once. */
const firstScripts = () => [...page.matchAll(/\/assets\/([\w.-]+\.js)/g)].map(([, name]) => name ?? '');

test('the first page needs at most 130 kB of scripts, 15 kB of styles and 70 kB of fonts', async () => {
  const figures = {
    scripts: await weight(firstScripts()),
    styles: await weight(assets.filter((name) => name.endsWith('.css'))),
    fonts: await weight(
      assets.filter((name) => name.endsWith('.woff2')),
      false,
    ),
  };
  console.log(`first page in kB: ${JSON.stringify(figures)}`);
  expect(figures.scripts).toBeLessThanOrEqual(130);
  expect(figures.styles).toBeLessThanOrEqual(15);
  expect(figures.fonts).toBeLessThanOrEqual(70);
});

test('no further page adds more than 30 kB of scripts', async () => {
  const later = assets.filter((name) => name.endsWith('.js') && !firstScripts().includes(name));
  for (const name of later) expect(await weight([name])).toBeLessThanOrEqual(30);
});

test('nothing in the page is inline, so that the strictest policy holds', () => {
  expect(page).not.toMatch(/<style|style=|\son\w+=|<script(?![^>]*\ssrc=)/);
});

test('validation stays on the server: zod is in no script', async () => {
  for (const name of assets.filter((asset) => asset.endsWith('.js'))) {
    expect(String(await read(name))).not.toMatch(/ZodError|_zod/);
  }
});
