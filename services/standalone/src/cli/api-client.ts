import { userInfo } from 'node:os';
import { Problem, systemClock, Task } from '@nhipbao/records';
import { z } from 'zod';
import { cliToken } from '../cli-token.ts';
import type { Config } from '../config.ts';
import { findRunning } from '../running-file.ts';
import { CliError, EXIT } from './exit.ts';
import { startProgress } from './progress.ts';

interface Answer {
  status: number;
  body: string;
}
const BYTES = { 'content-type': 'application/octet-stream' };
type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
type Send = (method: Method, path: string, payload?: unknown) => Promise<Answer>;

export interface ApiClient {
  get<T extends z.ZodType>(path: string, schema: T): Promise<z.output<T>>;
  post<T extends z.ZodType>(path: string, payload: unknown, schema: T): Promise<z.output<T>>;
  put<T extends z.ZodType>(path: string, payload: unknown, schema: T): Promise<z.output<T>>;
  remove(path: string): Promise<void>;
  /** Whether a product runs and listens: only then can a browser come back to it. */
  running: boolean;
  /** Starts long work, follows it with a progress bar and answers its result. Bytes are sent as they are. */
  work(path: string, payload: unknown, label: string): Promise<Record<string, unknown>>;
  text(path: string): Promise<string>;
  close(): Promise<void>;
}

/**
 * The api as the command line sees it: over HTTP where a product runs on the data folder, else the same routes in this process. Signed
 * in by the token file of the data folder, through the same `authorize` as everybody.
 */
export async function openApiClient(config: Config): Promise<ApiClient> {
  const token = await cliToken(config.dataFolder);
  const headers = { authorization: `Bearer ${token}`, 'x-nhipbao-os-user': osUser() };
  const running = await findRunning(config.dataFolder);
  const { send, close } = running ? overHttp(running.url, headers) : await inProcess(config, headers);
  return clientOf(send, close, running !== undefined);
}

/** Who is at the keyboard, for the record of who did what; a user id without a name counts as none. */
function osUser(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}

function overHttp(url: string, headers: Record<string, string>): { send: Send; close: () => Promise<void> } {
  return {
    async send(method, path, payload) {
      const body =
        payload === undefined
          ? {}
          : payload instanceof Uint8Array
            ? { body: new Blob([new Uint8Array(payload)]), headers: { ...headers, ...BYTES } }
            : { body: JSON.stringify(payload), headers: { ...headers, 'content-type': 'application/json' } };
      const response = await fetch(`${url}/api/v1${path}`, { method, headers, ...body }).catch((cause: unknown) => {
        const message = `the product at ${url} does not answer; it may be starting or stopping, or have died: look at its log`;
        throw new CliError(message, EXIT.failed, { cause });
      });
      return { status: response.status, body: await response.text() };
    },
    close: async () => {},
  };
}

/** The product's routes in this process. Loaded only here: the engine, the services and their libraries take a second. */
async function inProcess(
  config: Config,
  headers: Record<string, string>,
): Promise<{ send: Send; close: () => Promise<void> }> {
  const [{ openProduct }, { createLog }] = await Promise.all([import('../product.ts'), import('../log.ts')]);
  // What fails is said by the verb in one sentence; the log would say it twice.
  const log = createLog(config.logLevel === 'debug' ? 'debug' : 'silent');
  const { api, composition } = await openProduct(config, { clock: systemClock, log });
  // Once, whoever asks: a signal closes while the verb whose work it ended closes too.
  let closed: Promise<void> | undefined;
  const close = () => {
    closed ??= api.close().then(() => composition.close());
    return closed;
  };
  // Closing tells running work to end and stores what it holds.
  const stop = (exitCode: number) => () => void close().finally(() => process.exit(exitCode));
  const [interrupted, terminated] = [stop(130), stop(143)];
  process.once('SIGINT', interrupted).once('SIGTERM', terminated);
  return {
    async send(method, path, payload) {
      const response = await api.inject({
        method,
        url: `/api/v1${path}`,
        ...(payload instanceof Uint8Array
          ? { headers: { ...headers, ...BYTES }, payload: Buffer.from(payload) }
          : {
              headers,
              ...(payload === undefined ? {} : { payload: z.record(z.string(), z.unknown()).parse(payload) }),
            }),
      });
      return { status: response.statusCode, body: response.body };
    },
    async close() {
      process.off('SIGINT', interrupted).off('SIGTERM', terminated);
      await close();
    },
  };
}

function clientOf(send: Send, close: () => Promise<void>, running: boolean): ApiClient {
  const ask = async (method: Method, path: string, payload?: unknown): Promise<string> => {
    const { status, body } = await send(method, path, payload);
    if (status >= 400) throw new CliError(sentenceOf(status, body), status === 400 ? EXIT.usage : EXIT.failed);
    return body;
  };
  return {
    get: async (path, schema) => schema.parse(JSON.parse(await ask('GET', path))),
    post: async (path, payload, schema) => schema.parse(JSON.parse(await ask('POST', path, payload))),
    put: async (path, payload, schema) => schema.parse(JSON.parse(await ask('PUT', path, payload))),
    remove: async (path) => void (await ask('DELETE', path)),
    running,
    text: (path) => ask('GET', path),
    async work(path, payload, label) {
      const progress = startProgress(label);
      try {
        let task = Task.parse(JSON.parse(await ask('POST', `${path}${path.includes('?') ? '&' : '?'}wait=1`, payload)));
        while (task.state === 'running') {
          progress.update(task.progress.done, task.progress.total);
          task = Task.parse(JSON.parse(await ask('GET', `/tasks/${task.id}?wait=1`)));
        }
        if (task.error) throw new CliError(task.error.message);
        return task.result ?? {};
      } finally {
        progress.end();
      }
    },
    close,
  };
}

/** One sentence of a problem document, with its faults by field. */
function sentenceOf(status: number, body: string): string {
  try {
    const problem = Problem.parse(JSON.parse(body));
    const faults = problem.faults?.map((fault) => `\n- ${fault.field}: ${fault.message}`).join('') ?? '';
    return `${problem.title}${problem.detail ? `: ${problem.detail}` : ''} (${problem.code})${faults}`;
  } catch {
    return `the product answered ${status}: ${body.slice(0, 300)}`;
  }
}
