import { Problem, systemClock, Task } from '@nhipbao/records';
import { WarehouseError } from '@nhipbao/warehouse';
import { z } from 'zod';
import { cliToken } from '../cli-token.ts';
import type { Config } from '../config.ts';
import { createLog } from '../log.ts';
import { openProduct } from '../product.ts';
import { findRunning } from '../running-file.ts';
import { CliError, EXIT } from './exit.ts';
import { startProgress } from './progress.ts';

interface Answer {
  status: number;
  body: string;
}
type Send = (method: 'GET' | 'POST', path: string, payload?: unknown) => Promise<Answer>;

export interface ApiClient {
  get<T extends z.ZodType>(path: string, schema: T): Promise<z.output<T>>;
  post<T extends z.ZodType>(path: string, payload: unknown, schema: T): Promise<z.output<T>>;
  /** Starts long work, follows it with a progress bar and answers its result. */
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
  const headers = { authorization: `Bearer ${token}` };
  const running = await findRunning(config.dataFolder);
  const { send, close } = running ? overHttp(running.url, headers) : await inProcess(config, headers);
  return clientOf(send, close);
}

function overHttp(url: string, headers: Record<string, string>): { send: Send; close: () => Promise<void> } {
  return {
    async send(method, path, payload) {
      const body =
        payload === undefined
          ? {}
          : { body: JSON.stringify(payload), headers: { ...headers, 'content-type': 'application/json' } };
      const response = await fetch(`${url}/api/v1${path}`, { method, headers, ...body });
      return { status: response.status, body: await response.text() };
    },
    close: async () => {},
  };
}

async function inProcess(
  config: Config,
  headers: Record<string, string>,
): Promise<{ send: Send; close: () => Promise<void> }> {
  const product = await openProduct(config, {
    clock: systemClock,
    log: createLog(config.logLevel === 'info' ? 'warn' : config.logLevel),
  }).catch((error: unknown) => {
    if (error instanceof WarehouseError) throw new CliError(error.message, EXIT.failed, { cause: error });
    throw error;
  });
  return {
    async send(method, path, payload) {
      const response = await product.api.inject({
        method,
        url: `/api/v1${path}`,
        headers,
        ...(payload === undefined ? {} : { payload: z.record(z.string(), z.unknown()).parse(payload) }),
      });
      return { status: response.statusCode, body: response.body };
    },
    async close() {
      await product.api.close();
      await product.composition.close();
    },
  };
}

function clientOf(send: Send, close: () => Promise<void>): ApiClient {
  const ask = async (method: 'GET' | 'POST', path: string, payload?: unknown): Promise<string> => {
    const { status, body } = await send(method, path, payload);
    if (status >= 400) throw new CliError(sentenceOf(status, body));
    return body;
  };
  return {
    get: async (path, schema) => schema.parse(JSON.parse(await ask('GET', path))),
    post: async (path, payload, schema) => schema.parse(JSON.parse(await ask('POST', path, payload))),
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
