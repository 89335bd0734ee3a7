import type { Clock } from '@nhipbao/records';
import { checkCollector } from '../check-collector.ts';
import type { CheckResult, Collector, Grant, Log } from '../collector.ts';
import type { Exchange } from '../fetch/exchange.ts';
import {
  closedDispatcher,
  type FixtureReply,
  type FixtureRequest,
  fixtureDispatcher,
} from '../fetch/fixture-dispatcher.ts';
import type { ReadImport } from '../fetch/import-files.ts';
import { createTransport } from '../fetch/transport.ts';
import { fromWarcRecord, toWarcRecord } from '../fetch/warc.ts';
import { runSource } from '../run.ts';
import type { RecordBatch } from '../run-batch.ts';
import type { RunResult } from '../run-result.ts';
import type { Secrets } from '../run-secrets.ts';
import type { Fixture } from './fixture.ts';

/** Everything one rehearsed run left behind. */
export interface Rehearsal {
  result: RunResult;
  records: RecordBatch;
  state: unknown;
  /** As archived: WARC records as text. */
  archive: string[];
  archived: Exchange[];
  requests: FixtureRequest[];
  /** Log lines, fields included. */
  log: string[];
  /** Messages the collector gave before it ended or was killed. */
  messages: number;
}

export interface RehearsalOptions {
  state?: unknown;
  /** Replies in place of the fixture's; called with the number of the request from 0. */
  reply: (request: FixtureRequest, number: number) => FixtureReply;
  /** Dies as by kill -9 after this many messages: nothing is stored from then on. */
  killAfter?: number;
  now?: Date;
  /** In place of the fixture's secrets and tokens. */
  secrets?: Secrets;
  /** Records stored before a state asks for it. */
  batchRecords?: number;
}

/** Runs a collector once against replies in memory, over the real runner and transport, on time that passes only by waiting. */
export async function rehearse(collector: Collector, fixture: Fixture, options: RehearsalOptions): Promise<Rehearsal> {
  const requests: FixtureRequest[] = [];
  const { clock, sleep } = fastTime(options.now ?? new Date(fixture.now));
  const transport = createTransport({
    userAgent: 'NhipBao/0.1.0 (+https://example.vn/nhip-bao)',
    clock,
    sleep,
    random: () => 0.5,
    maxPauseMs: 60_000,
    dispatcher: fixtureDispatcher((request) => {
      requests.push(request);
      if (request.url.pathname === '/robots.txt') return { status: 404, body: '' };
      const asked = requests.filter(({ url }) => url.pathname !== '/robots.txt').length;
      return options.reply(request, asked - 1);
    }),
  });
  const rehearsal: Omit<Rehearsal, 'result'> = {
    records: { sightings: [], publications: [], samples: [], issues: [] },
    state: options.state,
    archive: [],
    archived: [],
    requests,
    log: [],
    messages: 0,
  };
  const line =
    (level: string): Log['info'] =>
    (fields, message) =>
      void rehearsal.log.push(`${level} ${message} ${JSON.stringify(fields)}`);
  const alive = () => {
    if (options.killAfter !== undefined && rehearsal.messages > options.killAfter) throw new Error('killed');
  };
  const counted: Collector = {
    ...collector,
    async *collect(context) {
      for await (const message of collector.collect(context)) {
        rehearsal.messages += 1;
        alive();
        yield message;
      }
    },
  };
  try {
    const result = await runSource({
      source: { id: 'nguon-thu', account: fixture.account, settings: fixture.settings },
      collector: counted,
      state: options.state,
      transport,
      readImport: importsOf(fixture),
      secrets: options.secrets ?? secretsOf(fixture),
      sink: {
        async archive(exchanges) {
          alive();
          rehearsal.archived.push(...exchanges);
          for (const exchange of exchanges) {
            const { warcRecord } = await toWarcRecord(exchange);
            await fromWarcRecord(warcRecord);
            rehearsal.archive.push(warcRecord);
          }
        },
        async write(batch) {
          alive();
          rehearsal.records.sightings.push(...batch.sightings);
          rehearsal.records.publications.push(...batch.publications);
          rehearsal.records.samples.push(...batch.samples);
          rehearsal.records.issues.push(...batch.issues);
        },
        async saveState(state) {
          alive();
          rehearsal.state = state;
        },
      },
      clock,
      log: { info: line('info'), warn: line('warn'), error: line('error') },
      limits: { batchRecords: options.batchRecords ?? 7 },
    });
    return { ...rehearsal, result };
  } finally {
    await transport.close();
  }
}

/** Checks a collector once against replies in memory; without `reply` no connection can be made. */
export async function rehearseCheck(
  collector: Collector,
  fixture: Fixture,
  options: { reply?: (request: FixtureRequest) => FixtureReply; secrets?: Secrets } = {},
): Promise<CheckResult> {
  const { clock, sleep } = fastTime(new Date(fixture.now));
  const { reply } = options;
  const robots = { status: 404, body: '' };
  const transport = createTransport({
    userAgent: 'NhipBao/0.1.0 (+https://example.vn/nhip-bao)',
    clock,
    sleep,
    random: () => 0.5,
    dispatcher: reply
      ? fixtureDispatcher((request) => (request.url.pathname === '/robots.txt' ? robots : reply(request)))
      : closedDispatcher(),
  });
  try {
    return await checkCollector({
      source: { id: 'nguon-thu', account: fixture.account, settings: fixture.settings },
      collector,
      state: undefined,
      transport,
      readImport: importsOf(fixture),
      secrets: options.secrets ?? secretsOf(fixture),
      clock,
      log: { info: () => {}, warn: () => {}, error: () => {} },
    });
  } finally {
    await transport.close();
  }
}

const secretsOf = (fixture: Fixture): Secrets => ({
  secret: async (name) => fixture.secrets[name],
  grant: async (name) => grantOf(fixture.tokens[name]),
});

const importsOf =
  (fixture: Fixture): ReadImport =>
  async (name) => {
    const text = fixture.imports[name];
    if (text === undefined) throw new Error('there is no such file');
    return Buffer.from(text);
  };

/** What a record is, whenever it was read: two records of one key are one in the store. */
export function keysOf(records: RecordBatch): Set<string> {
  return new Set([
    ...records.sightings.map(({ url }) => `sighting ${url}`),
    ...records.publications.map(({ platform, nativeId }) => `publication ${platform ?? ''} ${nativeId}`),
    ...records.samples.map((sample) =>
      ['sample', sample.platform ?? '', sample.nativeId, sample.metric, sample.metricPeriod].join(' '),
    ),
  ]);
}

function grantOf(accessToken: string | undefined): Grant | undefined {
  if (!accessToken) return undefined;
  return { accessToken, refreshToken: null, expiresAt: null, refreshExpiresAt: null, scopes: [] };
}

function fastTime(start: Date): { clock: Clock; sleep: (ms: number) => Promise<void> } {
  let now = start.getTime();
  return {
    clock: { now: () => new Date(now) },
    async sleep(ms) {
      const wake = now + ms;
      await new Promise((resolve) => setImmediate(resolve));
      now = Math.max(now, wake);
    },
  };
}
