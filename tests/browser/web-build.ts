import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const WEB = fileURLToPath(new URL('../../dashboards/web/', import.meta.url));

/**
 * Builds the dashboards as they stand into a folder of its own (about a second), so that a browser test never looks at an
 * older build and two test processes never write to one folder. `remove` deletes it.
 */
export async function buildWeb(): Promise<{ folder: string; remove: () => Promise<void> }> {
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
