import type { ChildProcess } from 'node:child_process';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { ZALO_APP } from '../replica/index.ts';
import { browse } from './browse.ts';
import { type CallOptions, type Ended, nhipbao, startNhipbao } from './command-line.ts';
import { nhipbaoHere } from './command-line-here.ts';
import { type ReplicaHome, replicaHome } from './replica-home.ts';

let home: ReplicaHome;
beforeAll(async () => {
  home = await replicaHome();
});
afterAll(() => home?.close());

/** In a process of its own. */
const start = (args: readonly string[], options: CallOptions = {}): Promise<Ended> =>
  nhipbao(args, { ...options, env: { ...home.env, ...options.env } });
/** In this process, which spares the seconds of loading the program. */
const call = (args: readonly string[], env: Record<string, string> = {}): Promise<Ended> =>
  nhipbaoHere(args, { env: { ...home.env, ...env } });
const answered = ({ code, stdout, stderr }: Ended) => {
  if (stdout === '') throw new Error(`it ended with ${code} and answered nothing: ${stderr}`);
  return { code, stderr, value: JSON.parse(stdout) };
};
const json = async (...args: string[]) => answered(await call([...args, '--json']));
const modeOf = async (path: string) => ((await stat(path)).mode & 0o777).toString(8);

describe('while no product runs', () => {
  test('doctor finds nothing wrong and makes nothing', async () => {
    const { code, stdout } = await start(['doctor']);
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: expect.stringContaining('3 units, 14 sources, 14 never verified'),
    });
    await expect(stat(home.at('data'))).rejects.toThrow('ENOENT');
  });

  test('a source is read by a process that opens and closes the store itself', async () => {
    const { code, stderr, value } = answered(await start(['source', 'run', 'demo-newspaper-rss', '--json']));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(value).toMatchObject({ outcome: 'complete', pages: { stored: expect.any(Number) }, error: null });
    expect(value.pages.stored).toBeGreaterThan(3);
    expect(value.classified).toBe(value.pages.stored);
  });

  test('the data folder and its token are for their owner only', async () => {
    expect([await modeOf(home.at('data')), await modeOf(join(home.at('data'), 'cli-token'))]).toEqual(['700', '600']);
  });

  test('Ctrl+C in the middle ends with 130 and lets the store go at once', async () => {
    home.replica.faults.set('station', '/rss.xml', { kind: 'hang-after-headers' });
    home.replica.forgetRequests();
    const child = startNhipbao(['source', 'run', 'demo-station-rss'], { env: home.env });
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
    const asked = () => home.replica.requests('station').some(({ path }) => path === '/rss.xml');
    await vi.waitUntil(() => asked() || child.exitCode !== null, 300_000);
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    home.replica.faults.clear();
    expect(await call(['source', 'run', 'demo-station-rss'])).toMatchObject({ code: 0, stderr: '' });
  });

  test('a source that cannot be read ends with a sentence and exit code 1', async () => {
    const { code, stderr } = await call(['source', 'check', 'demo-newspaper-bai-dang']);
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining('could not be verified') });
  });
});

describe('while the product runs', () => {
  let product: ChildProcess;
  beforeAll(async () => {
    product = startNhipbao(['start'], { env: home.env });
    await new Promise<void>((resolve, reject) => {
      let said = '';
      product.stdout?.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        if (said.includes('Ctrl+C')) resolve();
      });
      product.on('exit', (code) => reject(new Error(`the product ended with ${code}: ${said}`)));
    });
  });
  afterAll(() => void product?.kill('SIGKILL'));

  test('every verb asks it instead of opening the store', async () => {
    const { code, value } = answered(await start(['source', 'list', '--json']));
    expect(code).toBe(0);
    expect(value).toHaveLength(14);
    expect((await start(['doctor'])).stdout).toContain('held by the running product');
  });

  test('a source that answers is marked as verified', async () => {
    expect(await call(['source', 'check', 'demo-newspaper-rss'])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('in order'),
    });
    // The list of sources may be some seconds old; the registry is not.
    const { value } = await json('registry', 'diff', home.at('registry'));
    expect(value.changes).toMatchObject([
      { entry: 'demo-newspaper-rss', conflict: true, fields: [{ field: 'verified', after: 'never' }] },
    ]);
  });

  test('a source there is none of is a sentence', async () => {
    const { code, stdout, stderr } = await start(['source', 'run', 'nowhere']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('nowhere');
  });

  test('what was measured is verified down to its evidence', async () => {
    expect((await json('classify')).value).toEqual({ classified: expect.any(Number) });
    const { value } = answered(await start(['measure', '--json']));
    const shares = value.filter((row: { indicator: string }) => row.indicator === 'digital-trend-content');
    expect(shares.length).toBeGreaterThan(0);
    const verified = await json('verify', shares.at(-1).measurementId);
    expect(verified).toMatchObject({ code: 0, value: { ok: true, faults: [] } });
    expect(await call(['verify', 'nothing'])).toMatchObject({ code: 1, stdout: '' });
  });

  test('a key is made, listed and ended, and values are listed as a system with a key pulls them', async () => {
    const { value: made } = await json('key', 'create', 'Hệ thống của Sở', '--days', '30');
    expect(made.key).toMatch(/^nhipbao_[0-9a-f]{8}_/);
    expect(await call(['key', 'create', 'x', '--scope', 'write'])).toMatchObject({ code: 2, stdout: '' });
    const { value: observed } = await json('observation', 'list', '--unit', 'newspaper');
    expect(observed[0]).toMatchObject({ unit: 'newspaper', version: expect.any(Number) });
    expect(await call(['observation', 'list', '--unit', 'nowhere'])).toMatchObject({ code: 2, stdout: '' });
    expect(await call(['key', 'revoke', made.info.prefix])).toMatchObject({ code: 0 });
    expect((await json('key', 'list')).value).toMatchObject([{ scopes: ['read-only'], revokedAt: expect.any(String) }]);
  });

  test('older stories are read by a sitemap, and the archive is read again', async () => {
    expect(await json('backfill', 'demo-newspaper-sitemap', '--from', '2020-01-01')).toMatchObject({ code: 0 });
    expect(await json('reprocess', '--unit', 'newspaper')).toMatchObject({ code: 0, value: { failed: 0 } });
    expect(await call(['backfill', 'demo-newspaper-sitemap', '--from', '1/1/2020'])).toMatchObject({ code: 2 });
  });

  test('a view goes to stdout, or into a file of the format its name says', async () => {
    const printed = await start(['export', 'works']);
    expect(printed.stdout).toMatch(/^"item_id","unit_id",/);
    await call(['export', 'works', '--to', home.at('works.json')]);
    const works: unknown[] = JSON.parse(await readFile(home.at('works.json'), 'utf8'));
    expect(printed.stdout.trim().split('\n')).toHaveLength(works.length + 1);
    await call(['export', 'works', '--to', home.at('works.parquet')]);
    expect((await readFile(home.at('works.parquet'))).subarray(0, 4).toString()).toBe('PAR1');
    expect(await call(['export', 'nothing'])).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('there is no view'),
    });
  });

  test('the archive is written as WARC', async () => {
    const { value } = await json('export', 'warc', '--to', home.at('archive.warc'));
    const text = await readFile(home.at('archive.warc'), 'utf8');
    expect(text.match(/^WARC\/1\.\d\r$/gm)).toHaveLength(value.records);
  });

  test('a setting is listed, decided and refused by name and value', async () => {
    const settings = async () => (await json('setting', 'list')).value;
    expect(await settings()).toMatchObject([{ value: 'not-accepted', changedBy: null }]);
    const set = (...args: string[]) => call(['setting', 'set', ...args]);
    expect(await set('nothing', 'accepted')).toMatchObject({ code: 2, stderr: expect.stringContaining('youtube.') });
    expect(await set('youtube.derivedMetricsAmendment', 'maybe')).toMatchObject({ code: 2, stdout: '' });
    expect(await set('youtube.derivedMetricsAmendment', 'accepted')).toMatchObject({ code: 0 });
    expect(await settings()).toMatchObject([{ value: 'accepted', changedBy: expect.stringMatching(/^cli:/) }]);
  });

  test('an account is connected by a link that a browser opens once; the command waits for it', async () => {
    const connect = ['account', 'connect', 'zalo-oa', '--account', 'newspaper-zalo'];
    expect(await call(connect)).toMatchObject({ code: 1, stderr: expect.stringContaining('zalo-app-id') });
    for (const [name, value] of Object.entries({
      'zalo-app-id': ZALO_APP.appId,
      'zalo-app-secret': ZALO_APP.appSecret,
    }))
      expect(await start(['account', 'secret', name], { input: value })).toMatchObject({ code: 0 });
    const waiting = startNhipbao(connect, { env: home.env });
    const [out, err]: string[][] = [[], []];
    waiting.stdout?.setEncoding('utf8').on('data', (text: string) => void out?.push(text));
    waiting.stderr?.setEncoding('utf8').on('data', (text: string) => void err?.push(text));
    const ended = new Promise<number | null>((resolve) => waiting.once('close', resolve));
    const said = () => /http\S+ticket=\S+/.exec(err?.join('') ?? '')?.[0];
    await vi.waitUntil(() => said() || waiting.exitCode !== null, 300_000);
    const link = said() ?? expect.fail(`it ended: ${err?.join('')}`);
    expect(await browse(link)).toBe('/tai-khoan/newspaper-zalo?ket-noi=xong');
    expect([await ended, out?.join('')]).toEqual([0, expect.stringContaining('connected: newspaper-zalo')]);
    expect(await browse(link)).toBe('/tai-khoan?ket-noi=link-spent');
  });

  test('posts are handed in, listed, matched by hand and purged with their account', async () => {
    const works = JSON.parse((await start(['export', 'works', '--format', 'json'])).stdout);
    const work = works.find((one: { unit_id: string }) => one.unit_id === 'newspaper');
    const post = (platform: string, id: string, title: string) =>
      `${platform},newspaper-${platform},${id},https://${platform}.example/${id},${title},24/11/2026 08:00`;
    const table = ['platform,account,native_id,url,title,published_at', post('zalo', '1', 'Chào buổi sáng')];
    table.push(post('facebook', '2', 'Chúc bà con cuối tuần'));
    await writeFile(home.at('posts.csv'), table.join('\r\n'));
    expect(await json('import', 'add', 'demo-newspaper-bai-dang', home.at('posts.csv'))).toMatchObject({
      code: 0,
      value: { rows: { taken: 2 } },
    });
    const list = async (...filter: string[]) => (await json('publication', 'list', ...filter)).value;
    expect(await list('--platform', 'zalo')).toMatchObject([{ platform: 'zalo', status: 'unknown', waits: true }]);
    expect(await call(['publication', 'list', '--status', 'nothing'])).toMatchObject({ code: 2 });

    expect(await json('match', '--unit', 'newspaper')).toMatchObject({ code: 0 });
    const { value: queue } = await json('match', 'review', '--queue', 'none');
    expect(queue).toMatchObject({ waiting: { none: 2 } });
    const { id } = queue.posts.find((one: { platform: string }) => one.platform === 'facebook');
    expect(await call(['match', 'confirm', id])).toMatchObject({ code: 2, stderr: expect.stringContaining('--item') });
    expect(await call(['match', 'confirm', id, '--item', 'nothing'])).toMatchObject({ code: 2, stdout: '' });
    const confirmed = await json('match', 'confirm', id, '--item', work.item_id, '--note', 'cùng tin');
    expect(confirmed).toMatchObject({ code: 0, value: { status: 'matched', work: { id: work.item_id } } });
    expect((await json('match', 'review', '--queue', 'none')).value).toMatchObject({ waiting: { none: 1 } });

    const purge = ['account', 'purge', 'newspaper-zalo', '--why', 'thu hồi đồng ý'];
    expect(await call(purge)).toMatchObject({ code: 2, stderr: expect.stringContaining('--yes') });
    expect(await list('--platform', 'zalo')).toHaveLength(1);
    expect(await json(...purge, '--yes')).toMatchObject({
      code: 0,
      value: { publications: 1, why: 'thu hồi đồng ý', sharedFiles: ['demo-newspaper-bai-dang'] },
    });
    expect([await list('--platform', 'zalo'), (await list('--platform', 'facebook')).length]).toEqual([[], 1]);
    const accounts = (await json('account', 'list')).value;
    const zalo = accounts.find((one: { id: string }) => one.id === 'newspaper-zalo');
    expect(zalo).toMatchObject({ state: 'never', purges: [{ publications: 1 }] });
  });

  test('a registry with a mistake names file, entry and field, and changes nothing', async () => {
    await call(['registry', 'export', home.at('out')]);
    expect(await call(['registry', 'diff', home.at('out')])).toMatchObject({ code: 0, stdout: 'no difference\n' });
    const path = join(home.at('out'), 'sources.yaml');
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.replace(/^(- id: demo-station-web\n)(\s+)unit: station/m, '$1$2unit: nowhere'));
    for (const verb of ['diff', 'apply']) {
      const { code, stdout, stderr } = await call(['registry', verb, home.at('out')]);
      expect({ code, stdout }).toEqual({
        code: 1,
        stdout: expect.stringMatching(/sources\.yaml.*demo-station-web.*unit/),
      });
      expect(stderr).toContain('the files have faults');
    }
  });

  test('a registry that would undo a change made in the product is applied only by force', async () => {
    const { code, stdout, stderr } = await call(['registry', 'apply', home.at('registry')]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: expect.stringContaining('changed in the product since') });
    expect(stderr).toContain('nothing was applied');
    expect(await call(['registry', 'apply', home.at('registry'), '--force'])).toMatchObject({ code: 0 });
    expect((await call(['registry', 'diff', home.at('registry')])).stdout).toBe('no difference\n');
  });

  test('files of no registry are wrong use', async () => {
    await mkdir(home.at('empty'));
    expect(await call(['registry', 'diff', home.at('empty')])).toMatchObject({ code: 2, stdout: '' });
    expect(await call(['registry', 'apply', home.at('nowhere')])).toMatchObject({ code: 2, stdout: '' });
  });

  test('a backup is made while it runs, for its owner only, and never over another', async () => {
    expect(await call(['db', 'backup', home.at('backup')])).toMatchObject({ code: 0 });
    expect(await modeOf(home.at('backup'))).toBe('700');
    expect(await call(['db', 'backup', home.at('backup')])).toMatchObject({ code: 2, stdout: '' });
  });

  test('a second product on the same folder, and a restore into it, are refused with a sentence', async () => {
    const [second, restore] = await Promise.all([start(['start']), call(['db', 'restore', home.at('backup')])]);
    expect(second).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('already runs') });
    expect(restore).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('stop it before restoring') });
  });

  test('it stops when it is told to, and leaves no word of itself', async () => {
    const ended = new Promise<number | null>((resolve) => product.once('exit', resolve));
    product.kill('SIGTERM');
    expect(await ended).toBe(0);
    await expect(stat(join(home.at('data'), 'running.json'))).rejects.toThrow('ENOENT');
  });
});

describe('after it stopped', () => {
  test('a port that is taken is a sentence, and the store is let go', async () => {
    const port = new URL(home.replica.newspaper).port;
    const { code, stderr } = await start(['start'], { env: { NHIPBAO_PORT: port, NHIPBAO_LOG_LEVEL: 'error' } });
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: expect.stringContaining(`port ${port} of 127.0.0.1 is taken`),
    });
  });

  test('a product that died counts for nothing: the next call opens the store itself', async () => {
    const running = { pid: 2 ** 22 + 1, url: 'http://127.0.0.1:9', startedAt: '2026-01-01T00:00:00Z' };
    await writeFile(join(home.at('data'), 'running.json'), JSON.stringify(running));
    expect((await json('source', 'list')).value).toHaveLength(14);
  });

  test('a backup comes back into an empty folder, its archive proved', async () => {
    const env = { NHIPBAO_DATA: home.at('restored') };
    const { code, stdout } = await start(['db', 'restore', home.at('backup')], { env });
    expect(code).toBe(0);
    const [, agreed, all] = /(\d+) of (\d+) archived digests agree/.exec(stdout) ?? [];
    expect([agreed, Number(all) > 5]).toEqual([all, true]);
    expect(await call(['db', 'restore', home.at('backup')], env)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('is not empty'),
    });
    expect(await call(['export', 'works', '--to', home.at('restored.json')], env)).toMatchObject({ code: 0 });
    expect((await readFile(home.at('restored.json'), 'utf8')).length).toBeGreaterThan(1000);
  });
});
