// One entry for every command of package.json: does its own set-up, so that a fresh clone needs only Node and npm.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const PNPM = 'pnpm@10.34.9';
const stamps = join(root, 'node_modules', '.nhipbao');
const summaryFile = join(stamps, 'tests.json');
const [command = 'start', ...args] = process.argv.slice(2);

function fail(message) {
  console.error(message);
  process.exit(1);
}

// Every embedded query takes a thread of libuv's pool; Node's default of 4 would leave two readers.
const ENGINE = { UV_THREADPOOL_SIZE: process.env.UV_THREADPOOL_SIZE ?? '16' };

function run(program, programArgs, options = {}) {
  const result = spawnSync(program, programArgs, {
    cwd: root,
    stdio: options.stdio ?? 'inherit',
    env: { ...process.env, ...ENGINE, ...options.env },
  });
  if (result.error) fail(`${program} could not be started: ${result.error.message}`);
  return result.status ?? 1;
}

function must(program, programArgs, options) {
  const status = run(program, programArgs, options);
  if (status !== 0) process.exit(status);
}

const bin = (name) => join(root, 'node_modules', '.bin', name);

function checkMachine() {
  if (process.platform === 'win32') {
    fail(
      'The embedded engine has no Windows build: run Nhịp Báo under WSL2, or point it at a ClickHouse server (server mode).',
    );
  }
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    fail(`Node ${process.versions.node} is too old: 20.19 or later is needed.`);
}

/** Dependencies, when the lock file is not the one they were installed from. What pnpm says goes to stderr: stdout is for results. */
function install() {
  const digest = createHash('sha256')
    .update(readFileSync(join(root, 'pnpm-lock.yaml')))
    .digest('hex');
  const stamp = join(stamps, 'installed');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return;
  console.error('Installing dependencies (first time, or the lock file changed)…');
  must('npx', ['--yes', PNPM, 'install', '--frozen-lockfile'], { stdio: ['ignore', 2, 2], env: { CI: 'true' } });
  mkdirSync(stamps, { recursive: true });
  writeFileSync(stamp, digest);
}

function newest(folder) {
  let time = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name === 'node_modules' || entry.name.startsWith('dist')) continue;
    const path = join(folder, entry.name);
    time = Math.max(time, entry.isDirectory() ? newest(path) : statSync(path).mtimeMs);
  }
  return time;
}

function buildCode() {
  must(bin('tsc'), ['-b'], { stdio: ['ignore', 2, 2] });
}

function buildWeb() {
  const web = join(root, 'dashboards', 'web');
  const built = join(web, 'dist', 'index.html');
  const wanted = Math.max(newest(web), newest(join(root, 'packages', 'records', 'src')));
  if (existsSync(built) && statSync(built).mtimeMs >= wanted) return;
  must(join(web, 'node_modules', '.bin', 'vite'), ['build', web, '--logLevel', 'warn'], { stdio: ['ignore', 2, 2] });
}

function setUp() {
  checkMachine();
  install();
}

/** Runs the product and ends with it: told to stop, it passes the word on and waits until everything is stored. */
function product(main, mainArgs) {
  setUp();
  buildCode();
  buildWeb();
  const child = spawn(process.execPath, [join(root, main), ...mainArgs], {
    stdio: 'inherit',
    env: { ...process.env, ...ENGINE },
  });
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  // A terminal sends Ctrl+C to both; the child decides when it is done.
  process.on('SIGINT', () => {});
  child.on('error', (error) => fail(`${main} could not be started: ${error.message}`));
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}

function vitest(programArgs, env) {
  return run(bin('vitest'), ['run', '--reporter=default', ...programArgs], { env });
}

/** `test:full` is the same tests with every repetition, and once more on a machine that stands in Vietnam. */
function test(full) {
  setUp();
  rmSync(summaryFile, { force: true });
  must(bin('biome'), ['check', '.']);
  must(bin('tsc'), ['-b']);
  buildWeb();
  const recorded = ['--reporter=json', `--outputFile.json=${summaryFile}`, ...args];
  const status = vitest(recorded, full ? { NHIPBAO_FULL: '1' } : {});
  process.exit(full && status === 0 ? vitest(args, { TZ: 'Asia/Ho_Chi_Minh' }) : status);
}

/** The closing line of .ci/run. A run that never came to its tests counts as one failure. */
function summary() {
  if (!existsSync(summaryFile)) return console.log('0 passed, 1 failed');
  const { numPassedTests, numFailedTests, numPendingTests, success } = JSON.parse(readFileSync(summaryFile, 'utf8'));
  const failed = Math.max(numFailedTests, success ? 0 : 1);
  console.log(`${numPassedTests} passed, ${failed} failed${numPendingTests ? `, ${numPendingTests} skipped` : ''}`);
}

function bench() {
  setUp();
  const folder = join(root, 'tests', 'bench');
  const wanted = readdirSync(folder).filter(
    (name) => name.endsWith('.ts') && (args.length === 0 || args.some((word) => name.includes(word))),
  );
  for (const name of wanted) {
    console.log(`\n# ${name}`);
    must(bin('tsx'), ['--conditions=@nhipbao/source', join(folder, name)]);
  }
}

const STANDALONE = 'services/standalone/dist/main.js';
const DEMO = 'tests/dist/demo/main.js';
if (command === 'start') product(STANDALONE, [command, ...args]);
else if (command === 'demo' || (command === 'cli' && args[0] === 'demo')) product(DEMO, args);
else if (command === 'cli') product(STANDALONE, args);
else if (command === 'test') test(false);
else if (command === 'test:full') test(true);
else if (command === 'bench') bench();
else if (command === 'summary') summary();
else fail(`infra/run.mjs knows start, demo, cli, test, test:full, bench and summary, not "${command}".`);
