import { createHash } from 'node:crypto';
import { type Dispatcher, MockAgent } from 'undici';

/** One request as a fixture sees it. */
export interface FixtureRequest {
  method: string;
  url: URL;
  headers: Record<string, string>;
  body: string;
}

/** Its answer; `etag` makes the server answer 304 to whoever has it. */
export interface FixtureReply {
  status: number;
  headers?: Record<string, string>;
  body: string | Uint8Array;
}

/** Answers requests from a function instead of the network; everything above the connection is the real transport. */
export function fixtureDispatcher(answer: (request: FixtureRequest) => FixtureReply): Dispatcher {
  const agent = new MockAgent();
  agent.disableNetConnect();
  const anywhere = agent.get(/.*/);
  for (const method of ['GET', 'POST']) {
    anywhere
      .intercept({ method, path: () => true })
      .reply((options) => {
        const headers = Object.fromEntries(headerPairs(options.headers));
        const url = new URL(options.path, options.origin);
        const body = typeof options.body === 'string' ? options.body : '';
        const reply = answer({ method, url, headers, body });
        const etag = reply.headers?.etag;
        const unchanged = etag !== undefined && headers['if-none-match'] === etag;
        return {
          statusCode: unchanged ? 304 : reply.status,
          data: unchanged ? '' : Buffer.from(reply.body),
          responseOptions: { headers: reply.headers ?? {} },
        };
      })
      .persist();
  }
  return agent;
}

/** A network on which nobody answers. */
export function closedDispatcher(): Dispatcher {
  const agent = new MockAgent();
  agent.disableNetConnect();
  return agent;
}

/** A tag by content, for fixtures of servers that answer 304. */
export function etagOf(body: string | Uint8Array): string {
  return `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`;
}

function headerPairs(headers: unknown): [string, string][] {
  if (typeof headers !== 'object' || headers === null) return [];
  return Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]);
}
