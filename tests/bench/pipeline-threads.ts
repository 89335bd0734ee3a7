import { readdirSync, readFileSync } from 'node:fs';

/** CPU seconds by what the threads do. The engine's part holds libuv's pool too, on which its queries are started. */
export interface CpuByRole {
  main: number;
  extraction: number;
  v8: number;
  engine: number;
}

/** Thread ids: `v8` are those of garbage collection and compilation, `extraction` those that came with the extractor. */
export interface ThreadRoles {
  v8: ReadonlySet<string>;
  extraction: ReadonlySet<string>;
}

const MAIN = String(process.pid);

/** Ids of this process's threads; none where the system has no /proc (then all CPU counts as the engine's). */
export function threadIds(): Set<string> {
  try {
    return new Set(readdirSync('/proc/self/task'));
  } catch {
    return new Set();
  }
}

/** V8's threads: the first five that a process of Node starts, a scheduler and four workers. Call it before anything else runs. */
export function v8Threads(): Set<string> {
  const byAge = [...threadIds()].filter((id) => id !== MAIN).sort((a, b) => Number(a) - Number(b));
  return new Set(byAge.slice(0, 5));
}

/** CPU seconds used so far. Whatever is neither the main thread's nor a known one's, ended threads included, is the engine's. */
export function cpuByRole(roles: ThreadRoles): CpuByRole {
  const { user, system } = process.cpuUsage();
  const sum = (ids: ReadonlySet<string>) =>
    [...ids].filter((id) => id !== MAIN).reduce((seconds, id) => seconds + secondsOf(id), 0);
  const [main, v8, extraction] = [secondsOf(MAIN), sum(roles.v8), sum(roles.extraction)];
  return { main, v8, extraction, engine: (user + system) / 1e6 - main - v8 - extraction };
}

function secondsOf(thread: string): number {
  try {
    return Number(readFileSync(`/proc/self/task/${thread}/schedstat`, 'utf8').split(' ')[0]) / 1e9;
  } catch {
    return 0;
  }
}
