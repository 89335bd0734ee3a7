import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Collector, createTransport, type RunSink, runSource } from '@nhipbao/collectors';
import { systemClock } from '@nhipbao/records';
import { expect, onTestFinished, test } from 'vitest';
import { ROOT, textOf } from './repository.ts';

/** The collector that ARCHITECTURE.md prints, as a module beside this test (dependencies are found from there). */
async function printedCollector(): Promise<Collector> {
  const [, recipe = ''] = textOf('ARCHITECTURE.md').split('### a collector');
  const [, code = ''] = /```ts\n([\s\S]*?)```/.exec(recipe) ?? [];
  const sources = pathToFileURL(join(ROOT, 'packages/collectors/src')).pathname;
  const folder = await mkdtemp(join(ROOT, 'tests/architecture/.recipe-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, 'json-list.ts');
  await writeFile(file, code.replaceAll("'../", `'${sources}/`));
  const { default: collector }: { default: Collector } = await import(pathToFileURL(file).href);
  return collector;
}

/** A site with one list of stories, which it says is unchanged to whoever has it. */
async function listServer(stories: unknown[]): Promise<string> {
  const server = createServer((request, response) => {
    if (request.url === '/robots.txt') response.writeHead(404).end();
    else if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
    else response.writeHead(200, { 'content-type': 'application/json', etag: '"1"' }).end(JSON.stringify({ stories }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : '';
}

test('the collector of ARCHITECTURE.md reads a list, keeps what is good of it and asks again politely', async () => {
  const url = await listServer([
    { link: 'https://bao.example/mot', headline: 'Tin thứ nhất', time: '2026-11-20T08:00:00+07:00' },
    { link: 'no address', headline: 'Tin hỏng' },
  ]);
  const transport = createTransport({
    userAgent: 'NhipBaoTest/1 (+mailto:kiem-thu@example.vn)',
    allowPrivateHosts: ['127.0.0.1'],
    spacingMs: 0,
    clock: systemClock,
  });
  onTestFinished(() => transport.close());
  const collector = await printedCollector();
  const stored: Parameters<RunSink['write']>[0][] = [];
  let state: unknown;
  const sink: RunSink = {
    archive: async () => {},
    write: async (records) => void stored.push(records),
    saveState: async (saved) => {
      state = saved;
    },
  };
  const run = () =>
    runSource({
      source: { id: 'danh-muc', settings: { url: `${url}/stories.json` } },
      collector,
      state,
      transport,
      sink,
      clock: systemClock,
      log: { info: () => {}, warn: () => {}, error: () => {} },
    });

  expect(await run()).toMatchObject({ outcome: 'complete', error: null });
  expect(stored).toMatchObject([
    {
      sightings: [
        { url: 'https://bao.example/mot', title: 'Tin thứ nhất', publishedAt: new Date('2026-11-20T01:00:00Z') },
      ],
      issues: [{ code: 'bad-story' }],
    },
  ]);
  expect(await run()).toMatchObject({ outcome: 'unchanged' });
});
