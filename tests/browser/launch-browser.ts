import { existsSync, readdirSync } from 'node:fs';
import { access, mkdtemp, rename } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/** The version of @sparticuz/chromium whose files are unpacked; a new one gets a folder of its own. */
const UNPACKED = join(tmpdir(), 'nhipbao-chromium-147.0.0');

/**
 * A real Chromium from the package @sparticuz/chromium, headless, without a sandbox and without any background request.
 * The 64 MB are unpacked once into the system's temporary folder. Where the machine lacks libnss3 (a bare container) the
 * libraries that come with the package are put on LD_LIBRARY_PATH of the browser alone.
 */
export async function launchBrowser(): Promise<Browser> {
  await unpack();
  const bareMachine = !systemHasNss();
  return chromium.launch({
    executablePath: join(UNPACKED, 'chromium'),
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-dev-shm-usage',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-domain-reliability',
      '--no-pings',
      '--font-render-hinting=none',
    ],
    env: {
      ...process.env,
      // Without a locale of UTF-8 the browser calls a download with a Vietnamese name "download".
      LC_ALL: 'C.UTF-8',
      ...(bareMachine
        ? { LD_LIBRARY_PATH: join(UNPACKED, 'al2023', 'lib'), FONTCONFIG_PATH: join(UNPACKED, 'fonts') }
        : {}),
    },
  });
}

/** Unpacks beside and renames, so that two test processes that begin together never see half a browser. */
async function unpack(): Promise<void> {
  if (existsSync(join(UNPACKED, 'chromium'))) return;
  const beside = await mkdtemp(join(tmpdir(), 'nhipbao-chromium-'));
  const before = ['TMPDIR', 'AWS_EXECUTION_ENV', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH'].map(
    (name) => [name, process.env[name]] as const,
  );
  // The package unpacks into os.tmpdir(), and its libraries only where it believes to run on this platform.
  process.env.TMPDIR = beside;
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs20.x';
  try {
    const { default: packed } = await import('@sparticuz/chromium');
    await packed.executablePath();
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
  await rename(beside, UNPACKED).catch(() => access(join(UNPACKED, 'chromium')));
}

function systemHasNss(): boolean {
  const folders = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/lib64', '/usr/lib', '/lib64'];
  return folders.some((folder) => existsSync(folder) && readdirSync(folder).includes('libnss3.so'));
}
