import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { FixtureReply, FixtureRequest } from '../fetch/fixture-dispatcher.ts';
import { etagOf } from '../fetch/fixture-dispatcher.ts';

const Count = z.int().min(0);

/** One answer of a fixture: to which requests, and what. `body` is JSON or text. */
export const FixtureAnswer = z.strictObject({
  request: z.strictObject({
    method: z.enum(['GET', 'POST']).default('GET'),
    /** Address without parameters. */
    url: z.url(),
    /** Parameters the request must carry; null: must not carry. Others do not matter. */
    query: z.record(z.string(), z.string().nullable()).default({}),
    /** Members the JSON body, or fields the form, must carry. */
    body: z.record(z.string(), z.unknown()).default({}),
  }),
  status: z.int().default(200),
  headers: z.record(z.string(), z.string()).default({}),
  body: z.unknown(),
});
export type FixtureAnswer = z.output<typeof FixtureAnswer>;

/**
 * A script of requests and answers: what a collector's source says, in the shapes its documentation shows, with invented values.
 * The first answer that fits a request is given; a request that none fits is answered 404.
 */
export const Fixture = z.strictObject({
  title: z.string(),
  settings: z.record(z.string(), z.unknown()),
  account: z.string().optional(),
  /** Names of secrets and invented values for them. */
  secrets: z.record(z.string(), z.string()).default({}),
  /** Names of accounts and an access token for each. */
  tokens: z.record(z.string(), z.string()).default({}),
  /** Files that people hand in, by name. */
  imports: z.record(z.string(), z.string()).default({}),
  now: z.iso.datetime({ offset: true }).default('2026-11-24T01:00:00Z'),
  answers: z.array(FixtureAnswer),
  /** Errors that the platform gives with status 200 (or 4xx); each must stop the reading aloud. */
  errors: z.array(z.strictObject({ status: z.int().default(200), body: z.unknown(), code: z.string() })).default([]),
  /** Members that may be absent by the platform's own documents, where absence means something (the last page). */
  optional: z.array(z.string()).default([]),
  /** An answer without entries, where an empty list is a thing the source can say. */
  empty: z.unknown().optional(),
  expect: z.strictObject({
    sightings: Count.default(0),
    publications: Count.default(0),
    samples: Count.default(0),
    /** Most requests of a first run. */
    requests: z.int().optional(),
  }),
});
export type Fixture = z.output<typeof Fixture>;

/** The fixtures of a kind: the .json files of its folder, by name. Throws with the file's name and its fault. */
export async function readFixtures(folder: string): Promise<Map<string, Fixture>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  const read = names.map(async (name): Promise<[string, Fixture]> => {
    const fixture = Fixture.safeParse(JSON.parse(await readFile(join(folder, name), 'utf8')));
    if (!fixture.success) throw new Error(`${join(folder, name)}: ${z.prettifyError(fixture.error)}`);
    return [name.replace(/\.json$/, ''), fixture.data];
  });
  return new Map(await Promise.all(read));
}

/** The reply of a fixture to a request. Text bodies carry a tag, so that repeated reading is answered 304. */
export function replyOf(fixture: Pick<Fixture, 'answers'>, request: FixtureRequest): FixtureReply {
  const answer = fixture.answers.find((one) => fits(one.request, request));
  if (!answer) return { status: 404, headers: { 'content-type': 'text/plain' }, body: 'no such page' };
  if (typeof answer.body === 'string') {
    return { status: answer.status, headers: { etag: etagOf(answer.body), ...answer.headers }, body: answer.body };
  }
  const headers = { 'content-type': 'application/json', ...answer.headers };
  return { status: answer.status, headers, body: JSON.stringify(answer.body) };
}

function fits(wanted: FixtureAnswer['request'], { method, url, body }: FixtureRequest): boolean {
  if (method !== wanted.method || `${url.origin}${url.pathname}` !== wanted.url) return false;
  const query = Object.entries(wanted.query).every(([name, value]) => url.searchParams.get(name) === value);
  const given = membersOf(body);
  return query && Object.entries(wanted.body).every(([name, value]) => same(given.get(name), value));
}

function membersOf(body: string): Map<string, unknown> {
  if (body.startsWith('{')) return new Map(Object.entries(z.record(z.string(), z.unknown()).parse(JSON.parse(body))));
  return new Map(new URLSearchParams(body));
}

/** Null fits what is absent. */
function same(given: unknown, wanted: unknown): boolean {
  return wanted === null ? given === undefined : JSON.stringify(given) === JSON.stringify(wanted);
}
