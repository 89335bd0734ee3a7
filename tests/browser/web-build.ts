import { execFile } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const WEB = fileURLToPath(new URL('../../dashboards/web/', import.meta.url));
const BUILT = join(WEB, 'dist');
/** What a build is made from, beside the libraries that the lock file names. */
const SOURCES = [WEB, fileURLToPath(new URL('../../packages/records/src/', import.meta.url))];

/**
 * The dashboards as they stand: the build that every npm command brings up to date, or where something was changed since, one in a folder
 * of its own (some seconds), so that a browser test never looks at an older build and two test processes never write to one folder.
 * `remove` deletes what was made.
 */
export async function buildWeb(): Promise<{ folder: string; remove: () => Promise<void> }> {
  if (isCurrent()) return { folder: BUILT, remove: async () => {} };
  const folder = await mkdtemp(join(tmpdir(), 'nhipbao-web-'));
  const vite = join(WEB, 'node_modules', 'vite', 'bin', 'vite.js');
  // NODE_ENV must not be "test", which vitest sets: React would be built with its development checks.
  await promisify(execFile)(
    process.execPath,
    [vite, 'build', '--outDir', folder, '--emptyOutDir', '--logLevel', 'warn'],
    {
      cwd: WEB,
      env: { ...process.env, NODE_ENV: 'production' },
    },
  );
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

function isCurrent(): boolean {
  const page = join(BUILT, 'index.html');
  return existsSync(page) && statSync(page).mtimeMs >= Math.max(...SOURCES.map(newest));
}

/** When the last of a folder's files was written, in milliseconds; libraries and builds aside. */
function newest(folder: string): number {
  const times = readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => name !== 'node_modules' && !name.startsWith('dist'))
    .map((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? newest(path) : statSync(path).mtimeMs;
    });
  return Math.max(0, ...times);
}
