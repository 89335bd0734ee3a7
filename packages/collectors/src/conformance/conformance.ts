import { settingsJsonSchema } from '../check-collector.ts';
import type { CheckResult, Collector } from '../collector.ts';
import { isDeclared } from '../fetch/declared-hosts.ts';
import type { FixtureReply, FixtureRequest } from '../fetch/fixture-dispatcher.ts';
import { type Fixture, replyOf } from './fixture.ts';
import { emptied, PLANTED_VALUES, truncated, withChangedFields, withExtraFields } from './mutations.ts';
import { inventedZero, strayOf } from './record-faults.ts';
import { keysOf, type Rehearsal, type RehearsalOptions, rehearse, rehearseCheck } from './rehearse.ts';

/** One rule of the suite and what it found; `fault` is null where the collector keeps it. */
export interface Finding {
  rule: string;
  fault: string | null;
}

/** Members that name a person; no record may have one. */
const PERSONAL =
  /"(from|authors?|email|phone|user_?(id|name)|avatar|profile_(image|picture)\w*|commenter\w*|comment_text|follower_ids?|birth\w*|gender)"\s*:/i;
/** Requests whose single fault is tried; later ones of a long list are more of the same. */
const TRIED_REQUESTS = 12;

/**
 * Holds a collector to what every collector must do, with one fixture: its records pass their schemas; killed after any message
 * and run again, and read twice, it gives the same keys; no fault of the other side is passed over in silence or loses anything;
 * it asks only hosts it declared, prints no secret, keeps nothing of persons and makes no 0 of what is absent.
 */
export async function runConformance(collector: Collector, fixture: Fixture): Promise<Finding[]> {
  const findings: Finding[] = [];
  const honest = (request: FixtureRequest) => replyOf(fixture, request);
  const seen: Rehearsal[] = [];
  const run = async (options: Partial<RehearsalOptions> = {}) => {
    const rehearsal = await rehearse(collector, fixture, { reply: honest, ...options });
    seen.push(rehearsal);
    return rehearsal;
  };
  const rule = async (name: string, judge: () => Promise<string | null>) => {
    const fault = await judge().catch((error: unknown) => (error instanceof Error ? error.message : String(error)));
    findings.push({ rule: name, fault });
  };

  const clean = await run();
  const keys = keysOf(clean.records);
  /** A run that met a fault said so, or lost nothing; and the next run makes it good. */
  const overcomes = async (met: Rehearsal, told: boolean): Promise<string | null> => {
    const silent = told && met.result.error === null && met.records.issues.length === 0;
    if (silent && lost(keys, keysOf(met.records)) > 0) return 'records are missing and nothing is said of it';
    const zero = inventedZero(clean.records, met.records);
    if (zero) return zero;
    const unreadable = met.result.error?.code === 'collector-failed';
    if (unreadable) return `the collector broke: ${met.result.error?.message}`;
    const retryAt = met.result.error?.retryAt;
    const next = await run({ state: met.state, ...(retryAt && { now: retryAt }) });
    const missing = lost(keys, new Set([...keysOf(met.records), ...keysOf(next.records)]));
    return missing === 0 ? null : `${missing} of ${keys.size} records never come, because the state passed over them`;
  };
  /** Tries a fault at each of the first requests; `bend` answers null where it does not apply. */
  const tried = async (bend: (reply: FixtureReply) => { what: string; reply: FixtureReply }[], each = true) => {
    const all = clean.requests.filter(({ url }) => url.pathname !== '/robots.txt').slice(0, TRIED_REQUESTS);
    // Pages of one list have one shape: it is bent once.
    const asked = each ? all : [...new Map(all.toReversed().map((one) => [one.url.pathname, one])).values()];
    for (const request of asked) {
      const at = all.indexOf(request);
      for (const { what, reply } of bend(honest(request))) {
        const met = await run({
          reply: (one, number) => (number === at || sameAs(one, request) ? reply : honest(one)),
        });
        // A web page shows no sign of being cut; that the next run makes it good is enough.
        const fault = await overcomes(met, !/html/.test(reply.headers?.['content-type'] ?? ''));
        if (fault) return `${request.method} ${request.url.pathname} ${what}: ${fault}`;
      }
    }
    return null;
  };

  await rule('settings are shown as JSON Schema', async () =>
    settingsJsonSchema(collector).type === 'object' ? null : 'the settings are no object',
  );
  await rule('the fixture is read completely, and its records pass their schemas', async () => {
    const { result } = clean;
    if (result.error) return result.error.message;
    const bad = clean.records.issues.filter(({ code }) => /^(invalid-record|schema-drift|field-unknown)$/.test(code));
    if (bad[0]) return `${bad[0].code}: ${bad[0].message}`;
    const { sightings, publications, samples, requests } = fixture.expect;
    const counted = { sightings, publications, samples };
    const got = Object.fromEntries(Object.keys(counted).map((name) => [name, count(keys, name.slice(0, -1))]));
    if (JSON.stringify(got) !== JSON.stringify(counted))
      return `expected ${JSON.stringify(counted)}, got ${JSON.stringify(got)}`;
    return requests !== undefined && result.requests > requests
      ? `${result.requests} requests, robots.txt among them; at most ${requests} are allowed`
      : null;
  });
  await rule('every sample is of a publication of the run, of the account or of the site', async () =>
    strayOf(clean.records),
  );
  await rule('what is asked with a key is called as an API, not crawled', async () => {
    const keyed = Object.keys({ ...fixture.secrets, ...fixture.tokens }).length > 0;
    if (!keyed || collector.politeness?.(collector.settings.parse(fixture.settings)).robots === false) return null;
    return 'say politeness: () => ({ robots: false }): only the raw answers of such kinds, and persons in them, are erased after 30 days';
  });
  await rule('a check tells good settings, a bad key, a missing permission and a network fault apart', () =>
    judgeChecks(collector, fixture),
  );
  await rule('killed after any message and run again, the same keys arrive', async () => {
    for (let killAfter = 0; killAfter < clean.messages; killAfter += 1) {
      const killed = await run({ killAfter });
      const again = await run({ state: killed.state });
      if (again.result.error) return `after message ${killAfter}: ${again.result.error.message}`;
      const missing = lost(keys, new Set([...keysOf(killed.records), ...keysOf(again.records)]));
      if (missing > 0) return `after message ${killAfter} of ${clean.messages}, ${missing} records never come`;
      if (lost(new Set([...keysOf(killed.records), ...keysOf(again.records)]), keys) > 0)
        return `after message ${killAfter}, records come that a whole run does not give`;
    }
    return null;
  });
  await rule('read twice, the store is the same', async () => {
    const twice = await run({ state: clean.state });
    if (twice.result.error) return twice.result.error.message;
    const anew = await run();
    const extra =
      lost(keysOf(twice.records), keys) + lost(keysOf(anew.records), keys) + lost(keys, keysOf(anew.records));
    return extra === 0 ? null : `${extra} keys differ`;
  });
  await rule('a state that cannot be read is reported and read from the beginning', async () => {
    const odd = await run({ state: { streams: 'hỏng', sitemaps: 7, sections: 7, etag: 7, v: 'x' } });
    if (!odd.records.issues.some(({ code }) => code === 'state-unreadable')) return 'no issue says so';
    return lost(keys, keysOf(odd.records)) === 0 ? null : 'records are missing';
  });
  await rule('429 is said and overcome', () => tried(() => [status(429, 'Too Many Requests')]));
  await rule('500 and 503 are said and overcome', () => tried(() => [status(500, 'Lỗi'), status(503, '')]));
  await rule('an error inside an answer is told by its code', async () => {
    for (const { status: code, body, code: expected } of fixture.errors) {
      const reply = { status: code, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
      const met = await run({ reply: () => reply });
      const told = met.result.error?.code ?? null;
      if (told !== expected) return `${JSON.stringify(body).slice(0, 120)} gives ${told}, not ${expected}`;
      const records = count(keysOf(met.records), '');
      if (records > 0) return `${JSON.stringify(body).slice(0, 120)} gives ${records} records`;
    }
    return tried(() => fixture.errors.map(({ status: code, body }) => answered(code, body)));
  });
  await rule('an empty page ends quietly and loses nothing', async () => {
    if (fixture.empty === undefined) return null;
    const reply = answered(200, fixture.empty).reply;
    const met = await run({ reply: () => reply });
    if (met.result.error?.code === 'collector-failed') return met.result.error.message;
    // A day later, when what is read about daily is read again: as much as a first run of that day gives.
    const now = new Date(Date.parse(fixture.now) + 86_400_000);
    const [next, first] = [await run({ state: met.state, now }), await run({ now })];
    const missing = lost(keysOf(first.records), new Set([...keysOf(met.records), ...keysOf(next.records)]));
    return missing === 0 ? null : `${missing} of ${keys.size} records never come: nothing was taken for all there is`;
  });
  await rule('an answer cut off or without a body is said and overcome', () =>
    tried((reply) => [
      { what: 'cut off', reply: truncated(reply) },
      { what: 'without a body', reply: emptied(reply) },
    ]),
  );
  await rule('an unknown field changes nothing and is counted once', async () => {
    const bent = (request: FixtureRequest) => withExtraFields(honest(request)) ?? honest(request);
    if (clean.requests.every((request) => withExtraFields(honest(request)) === null)) return null;
    const met = await run({ reply: bent });
    if (met.result.error) return met.result.error.message;
    if (lost(keys, keysOf(met.records)) > 0) return 'records are missing';
    const reported = (rehearsal: Rehearsal) => rehearsal.records.issues.filter(({ code }) => code === 'field-unknown');
    if (reported(met).length === 0) return 'no issue counts it';
    const again = await run({ reply: bent, state: met.state });
    return reported(again).length === 0 ? null : 'it is reported again at the next run';
  });
  await rule('a missing or changed field stops its stream aloud and loses nothing', () =>
    tried((reply) => withChangedFields(reply, fixture.optional), false),
  );
  await rule('only declared hosts are asked', async () => {
    const hosts = collector.hosts(collector.settings.parse(fixture.settings));
    const elsewhere = seen.flatMap(({ requests }) => requests).find(({ url }) => !isDeclared(hosts, url));
    if (elsewhere) return `${elsewhere.url.host} was asked`;
    const refused = seen.find(({ result }) => result.error?.code === 'host-not-declared');
    return refused ? (refused.result.error?.message ?? null) : null;
  });
  await rule('no secret in any log line, archived answer, state, record or error', async () => {
    // A platform that repeats in its error all that it was asked.
    await run({
      reply: ({ url, headers, body }) =>
        answered(400, { error: { message: `bad ${url} ${JSON.stringify(headers)} ${body}` } }).reply,
    });
    for (const secret of Object.values({ ...fixture.secrets, ...fixture.tokens })) {
      const place = seen.map((rehearsal) => leak(rehearsal, secret)).find((found) => found !== null);
      if (place) return `a secret stands in ${place}`;
    }
    return null;
  });
  await rule('no personal field in any record or issue', async () => {
    for (const { records } of seen) {
      const text = JSON.stringify(records);
      const planted = PLANTED_VALUES.find((value) => text.includes(value));
      const named = PERSONAL.exec(JSON.stringify({ ...records, issues: [] }))?.[1];
      if (planted ?? named) return `a record holds ${planted ?? `a field "${named}"`}`;
    }
    return null;
  });
  return findings;
}

/** What is wrong with the collector's check; null where it tells everything apart. */
async function judgeChecks(collector: Collector, fixture: Fixture): Promise<string | null> {
  const told = (result: CheckResult) => (result.ok ? 'ok' : result.fault);
  const good = await rehearseCheck(collector, fixture, { reply: (request) => replyOf(fixture, request) });
  if (!good.ok) return `good settings are refused: ${good.reason}`;
  const expected = { 'credential-invalid': 'credential', 'permission-missing': 'permission' };
  for (const { status: code, body, code: meaning } of fixture.errors) {
    const fault = Object.entries(expected).find(([name]) => name === meaning)?.[1];
    const got = told(await rehearseCheck(collector, fixture, { reply: () => answered(code, body).reply }));
    if (fault ? got !== fault : got === 'ok') return `${meaning} is told as ${got}`;
  }
  if (Object.keys({ ...fixture.secrets, ...fixture.tokens }).length > 0) {
    const nothing = { secret: async () => undefined, grant: async () => undefined };
    const got = told(await rehearseCheck(collector, fixture, { secrets: nothing }));
    if (got !== 'credential') return `a secret that is not in the vault is told as ${got}`;
  }
  if (collector.hosts(collector.settings.parse(fixture.settings)).length > 0) {
    const got = told(await rehearseCheck(collector, fixture));
    if (got !== 'network') return `a network on which nobody answers is told as ${got}`;
  }
  const odd = told(await rehearseCheck(collector, { ...fixture, settings: { 'khong-co': 1 } }));
  return odd === 'settings' ? null : `wrong settings are told as ${odd}`;
}

function lost(wanted: ReadonlySet<string>, got: ReadonlySet<string>): number {
  return [...wanted].filter((key) => !got.has(key)).length;
}

function count(keys: ReadonlySet<string>, beginning: string): number {
  return [...keys].filter((key) => key.startsWith(beginning)).length;
}

function sameAs(a: FixtureRequest, b: FixtureRequest): boolean {
  return a.method === b.method && a.url.href === b.url.href && a.body === b.body;
}

function status(code: number, body: string): { what: string; reply: FixtureReply } {
  return { what: `answered ${code}`, reply: { status: code, body } };
}

function answered(code: number, body: unknown): { what: string; reply: FixtureReply } {
  const reply = { status: code, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  return { what: `answered ${code} ${reply.body.slice(0, 60)}`, reply };
}

/** Where in what a run left behind a secret stands. */
function leak({ log, archive, archived, records, result, state }: Rehearsal, secret: string): string | null {
  const has = (text: string | undefined) => text?.includes(secret) || text?.includes(encodeURIComponent(secret));
  const places: [string, unknown][] = [
    ['a log line', log],
    [
      'an archived answer',
      [archive, archived.map(({ url, headers, bytes }) => [url, headers, `${Buffer.from(bytes)}`])],
    ],
    ['a record or issue', records],
    ['the result', result],
    ['the state', state],
  ];
  return places.find(([, value]) => has(JSON.stringify(value)))?.[0] ?? null;
}
