import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { readConfig } from '../../config.ts';
import { createProgram } from '../program.ts';

async function home(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'nhipbao-collector-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Runs `nhipbao ARGS` in this process; throws what the command line would end with. */
async function nhipbao(folder: string, args: string[], env: Record<string, string> = {}): Promise<string> {
  let printed = '';
  const stdout = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  try {
    const config = () => readConfig({ NHIPBAO_DATA: folder, ...env }, folder);
    await createProgram(config).parseAsync(['node', 'nhipbao', ...args]);
  } finally {
    stdout.mockRestore();
  }
  return printed;
}

test('a collector is written, tested and listed, with the schema of its settings', async () => {
  const folder = await home();
  const own = join(folder, 'own');
  const env = { NHIPBAO_COLLECTORS: own };
  expect(await nhipbao(folder, ['collector', 'new', 'cong-tinh'], env)).toContain(join(own, 'cong-tinh.ts'));

  const tested = await nhipbao(folder, ['collector', 'test', 'cong-tinh'], env);
  expect(tested).toContain('ok      killed after any message');
  expect(tested).not.toContain('BROKEN');

  const listed: { kind: string; settings: { properties: object } }[] = JSON.parse(
    await nhipbao(folder, ['--json', 'collector', 'list'], env),
  );
  expect(listed.find(({ kind }) => kind === 'cong-tinh')?.settings.properties).toHaveProperty('url');
});

test('a collector that breaks a rule fails its test by the rule’s name', async () => {
  const folder = await home();
  const env = { NHIPBAO_COLLECTORS: join(folder, 'own') };
  await nhipbao(folder, ['collector', 'new', 'lech'], env);
  const fixture = join(folder, 'own/fixtures/lech/first.json');
  await writeFile(fixture, (await readFile(fixture, 'utf8')).replace('"sightings": 2', '"sightings": 3'));
  await expect(nhipbao(folder, ['collector', 'test', 'lech'], env)).rejects.toThrow('lech breaks 1 rule of the suite');
});

test('a source is read once as lines of JSON, without a store', async () => {
  const folder = await home();
  const server = createServer((request, response) => {
    if (request.url === '/robots.txt') response.writeHead(404).end();
    else
      response.end(
        '<rss version="2.0"><channel><item><title>Tin</title><link>https://bao.example/a.html</link></item></channel></rss>',
      );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const host = `127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  const settings = join(folder, 'settings.json');
  await writeFile(settings, JSON.stringify({ url: `http://${host}/rss` }));

  const printed = await nhipbao(folder, ['collector', 'read', 'rss', '--settings', settings], {
    NHIPBAO_ALLOW_HOSTS: host,
    NHIPBAO_SPACING_MS: '0',
  });

  const records: { type: string; title?: string }[] = printed
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(records).toMatchObject([{ type: 'sighting', title: 'Tin' }, { type: 'state' }]);
});
