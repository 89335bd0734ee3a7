import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import type { CollectContext, Collector, FetchedResponse, Message } from '../collector.ts';
import { loadKinds } from '../kinds.ts';
import { writeNewCollector } from '../own-folder/new-collector.ts';
import { PLATFORM_FIXTURE } from '../own-folder/platform-template.ts';
import { runConformance } from './conformance.ts';
import { Fixture } from './fixture.ts';

let careful: Collector;
const fixture = Fixture.parse(JSON.parse(JSON.stringify(PLATFORM_FIXTURE).replaceAll('NAME', 'can-than')));

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'nhipbao-careless-'));
  await writeNewCollector(folder, 'can-than', 'platform');
  const found = (await loadKinds({ folder })).get('can-than');
  await rm(folder, { recursive: true, force: true });
  if (!found) throw new Error('the template was not found');
  careful = found;
});

type Context = CollectContext<unknown, unknown>;
type Messages = AsyncGenerator<Message<unknown>, void, void>;

/** The careful collector with its messages, or what it is answered, bent. */
const bent = (change: (messages: Messages, context: Context) => Messages): Collector => ({
  ...careful,
  collect: (context) => change(careful.collect(context), context),
});
const answered = (
  change: (ask: () => Promise<FetchedResponse>, url: string) => Promise<FetchedResponse>,
): Collector => ({
  ...careful,
  collect: (context) =>
    careful.collect({
      ...context,
      fetch: (url, options) => change(() => context.fetch(url, options), url),
    }),
});
/** What a careless author writes for an answer that he did not expect. */
const nothing = (url: string, like?: FetchedResponse): FetchedResponse => {
  const body = url.endsWith('/posts') ? { posts: [], next: null } : { id: '1' };
  const from = {
    requestedUrl: url,
    url,
    headers: {},
    contentType: null,
    digest: '',
    notModified: false,
    validators: {},
  };
  return {
    ...(like ?? { ...from, fetchedAt: new Date(fixture.now) }),
    status: 200,
    bytes: Buffer.from(JSON.stringify(body)),
  };
};

let reads = 0;
const CARELESS: [rule: string, collector: () => Collector][] = [
  ['settings are shown as JSON Schema', () => ({ ...careful, settings: z.string() })],
  [
    'the fixture is read completely, and its records pass their schemas',
    () =>
      bent(async function* (messages) {
        for await (const message of messages) if (!('publication' in message)) yield message;
      }),
  ],
  [
    'a check tells good settings, a bad key, a missing permission and a network fault apart',
    () => ({ ...careful, check: async () => ({ ok: true }) }),
  ],
  [
    'killed after any message and run again, the same keys arrive',
    () =>
      bent(async function* (messages) {
        const all: Message<unknown>[] = [];
        for await (const message of messages) all.push(message);
        const state = all.findLast((message) => 'state' in message);
        if (state) yield state;
        yield* all;
      }),
  ],
  [
    'read twice, the store is the same',
    () =>
      bent(async function* (messages) {
        reads += 1;
        yield { publication: { nativeId: `lan-${reads}`, publishedAt: null } };
        yield* messages;
      }),
  ],
  [
    'a state that cannot be read is reported and read from the beginning',
    () => ({ ...careful, state: z.any().transform(() => careful.state.parse({})) }),
  ],
  ['429 is said and overcome', () => answered((ask, url) => ask().catch(() => nothing(url)))],
  ['500 and 503 are said and overcome', () => answered((ask, url) => ask().catch(() => nothing(url)))],
  [
    'an error inside an answer is told by its code',
    () =>
      answered(async (ask, url) => {
        const answer = await ask();
        return Buffer.from(answer.bytes).includes('"error"') ? nothing(url, answer) : answer;
      }),
  ],
  [
    'an empty page ends quietly and loses nothing',
    () => ({
      ...careful,
      async *collect(context) {
        const { full } = z.object({ full: z.boolean().default(false) }).parse(context.state);
        if (full) return;
        yield* careful.collect({ ...context, state: careful.state.parse({}) });
        yield { state: { full: true } };
      },
      state: z.looseObject({}),
    }),
  ],
  [
    'an answer cut off or without a body is said and overcome',
    () =>
      answered(async (ask, url) => {
        const answer = await ask();
        return Buffer.from(answer.bytes).toString().trim().endsWith('}') ? answer : nothing(url, answer);
      }),
  ],
  [
    'an unknown field changes nothing and is counted once',
    () =>
      bent(async function* (messages) {
        for await (const message of messages)
          if (!('issue' in message) || message.issue.code !== 'field-unknown') yield message;
      }),
  ],
  ['only declared hosts are asked', () => ({ ...careful, hosts: () => ['khac.example'] })],
  [
    'no secret in any log line, archived answer, state, record or error',
    () =>
      bent(async function* (messages, { secret }) {
        const text = await secret('can-than-key');
        for await (const message of messages)
          yield 'publication' in message ? { publication: { ...message.publication, text } } : message;
      }),
  ],
];

test('the template keeps every rule that careless collectors break below', async () => {
  const findings = await runConformance(careful, fixture);
  expect(findings.filter(({ fault }) => fault !== null)).toEqual([]);
  const rules = findings.map(({ rule }) => rule);
  expect(rules).toEqual(expect.arrayContaining(CARELESS.map(([rule]) => rule)));
});

test.each(CARELESS)('a collector that breaks it is found: %s', async (rule, collector) => {
  const findings = await runConformance(collector(), fixture);
  expect(findings.filter(({ fault }) => fault !== null).map((finding) => finding.rule)).toContain(rule);
});
