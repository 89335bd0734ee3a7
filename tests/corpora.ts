import { execFile } from 'node:child_process';
import { access, mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Folder of a public corpus (`article-eval-dev`, `miniflux`, ...), unpacked once per machine into the temporary folder
 * from `../shared/corpora/<name>.tar.gz` beside the repository. Undefined where that archive is absent: tests then
 * skip, because the corpora are not part of the repository.
 */
export async function openCorpus(name: string): Promise<string | undefined> {
  const archive = fileURLToPath(new URL(`../../shared/corpora/${name}.tar.gz`, import.meta.url));
  const found = await stat(archive).catch(() => undefined);
  if (!found) return undefined;
  const home = join(tmpdir(), 'nhipbao-corpora');
  const folder = join(home, `${name}-${found.size}`);
  if (await isThere(folder)) return folder;
  await mkdir(home, { recursive: true });
  // Unpacked aside and renamed, so that two tests at once never see half a corpus.
  const aside = await mkdtemp(join(home, 'unpacking-'));
  try {
    await run('tar', ['-xzf', archive, '-C', aside]);
    await rename(join(aside, name), folder);
  } catch (error) {
    if (!(await isThere(folder))) throw error;
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
  return folder;
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
