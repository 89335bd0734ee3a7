import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** A ClickHouse server of its own process, for tests of server mode. */
export interface RealServer {
  /** Where its HTTP interface answers, as a warehouse location with the usual database. */
  location: string;
  /** Starts it again over the same folder and ports, after `stop`. */
  start(): Promise<void>;
  /** Kills it, as a power cut would. */
  stop(): Promise<void>;
}

const PASSWORD = 'p@ss:w%rd';
const CONFIGURATION = `<clickhouse>
  <backups><allowed_path>/</allowed_path></backups>
  <users_config>{users}</users_config>
</clickhouse>`;
const USER = '<networks><ip>127.0.0.1</ip></networks><profile>default</profile><quota>default</quota>';
/** The engine's own query runs as `default`; tests sign in as `nhipbao`. */
const USERS = `<clickhouse>
  <profiles><default/></profiles>
  <quotas><default/></quotas>
  <users>
    <default><password/>${USER}</default>
    <nhipbao><password>${PASSWORD}</password>${USER}</nhipbao>
  </users>
</clickhouse>`;

/**
 * Starts a real ClickHouse server over a folder: the embedded engine's library answers HTTP when its command-line entry
 * is called, which bun's FFI does without a compiler. Answers undefined where bun's binary (a development dependency
 * for Linux on x64) or the library is not installed.
 */
export async function startRealServer(folder: string): Promise<RealServer | undefined> {
  const require = createRequire(import.meta.url);
  const bun = optional(() => join(require.resolve('@oven/bun-linux-x64/package.json'), '../bin/bun'));
  const library = optional(() =>
    require.resolve(`@chdb/lib-${process.platform}-${process.arch}-gnu/libchdb.so`, chdbPaths(require)),
  );
  if (bun === undefined || library === undefined) return undefined;

  mkdirSync(folder, { recursive: true });
  const configuration = join(folder, 'server.xml');
  writeFileSync(configuration, CONFIGURATION.replace('{users}', join(folder, 'users.xml')));
  writeFileSync(join(folder, 'users.xml'), USERS);
  const [http, tcp] = [await freePort(), await freePort()];
  const script = fileURLToPath(new URL('../test-server/serve.js', import.meta.url));
  let child: ChildProcess | undefined;

  const server: RealServer = {
    location: `http://nhipbao:${encodeURIComponent(PASSWORD)}@127.0.0.1:${http}`,
    async start() {
      const running = spawn(bun, [script, library, configuration, join(folder, 'data'), String(http), String(tcp)], {
        stdio: 'ignore',
      });
      child = running;
      while (running.exitCode === null && !(await answers(`http://127.0.0.1:${http}/ping`))) await pause(50);
      if (running.exitCode !== null) throw new Error(`the test server ended with ${running.exitCode}`);
    },
    async stop() {
      if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
      const ended = new Promise((resolve) => child?.once('exit', resolve));
      child.kill('SIGKILL');
      await ended;
    },
  };
  await server.start();
  return server;
}

/** The library is a dependency of chdb, not ours: it is found from there. */
function chdbPaths(require: NodeJS.Require): { paths: string[] } {
  return { paths: [join(require.resolve('chdb'), '..')] };
}

function optional<T>(find: () => T): T | undefined {
  try {
    return find();
  } catch {
    return undefined;
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
