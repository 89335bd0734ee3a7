import { readFile } from 'node:fs/promises';
import { Fixture, replyOf } from '../conformance/fixture.ts';
import type { FixtureReply, FixtureRequest } from '../fetch/fixture-dispatcher.ts';

/** A fixture of a kind, and its honest replies. */
export async function fixtureOf(kind: string, name: string) {
  const text = await readFile(new URL(`../../fixtures/${kind}/${name}.json`, import.meta.url), 'utf8');
  const fixture = Fixture.parse(JSON.parse(text));
  return { fixture, reply: (request: FixtureRequest): FixtureReply => replyOf(fixture, request) };
}

/** An answer of JSON. */
export function jsonReply(body: unknown, status = 200): FixtureReply {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}
