import { Account, Format, measuringPeriod, Platform, ReportingUnit, Source } from '@nhipbao/records';
import type { Warehouse } from '@nhipbao/warehouse';
import { openMigrated } from '@nhipbao/warehouse/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Measured } from '../indicator.ts';
import { defaultRulebook } from '../rulebook.ts';
import dataPlatform from './data-platform.ts';
import digitalPlatforms from './digital-platforms.ts';
import digitalTrendContent from './digital-trend-content.ts';

/** The rules once more, naively and from policy alone: whole lists in memory, days and months by the clock of Ho Chi Minh City. */
const TREND = new Set([
  ...['infographic', 'longform', 'data-journalism', 'video', 'short-video'],
  ...['livestream', 'podcast', 'interactive', 'visual-story', 'live-blog'],
]);
const clock = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Ho_Chi_Minh',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});
const dayOf = (at: Date) => clock.format(at);
const isIn2026 = (at: Date) => dayOf(at) >= '2025-11-01' && dayOf(at) <= '2026-10-31';
const MONTHS = [
  '2025-11',
  '2025-12',
  ...Array.from({ length: 10 }, (_, n) => `2026-${String(n + 1).padStart(2, '0')}`),
];

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await openMigrated();
});
afterAll(() => warehouse.close());

/** Instants of the year, most of them within an hour of where a month or the period turns. */
const minute = 60_000;
const turns = [...MONTHS, '2026-11', '2026-02', '2026-03'].map((month) =>
  new Date(`${month}-01T00:00:00+07:00`).getTime(),
);
const instant = fc.oneof(
  fc
    .tuple(fc.constantFrom(...turns), fc.integer({ min: -60, max: 60 }))
    .map(([turn, by]) => new Date(turn + by * minute)),
  fc.integer({ min: 0, max: 400 * 24 * 60 }).map((by) => new Date(Date.UTC(2025, 9, 20) + by * minute)),
);
const item = fc.record({
  at: instant,
  format: fc.constantFrom(...Format.options, null),
  origin: fc.constantFrom('own', 'unknown', 'republished'),
  advertising: fc.boolean(),
  broadcast: fc.boolean(),
});
const post = fc.record({ at: instant, platform: fc.constantFrom('zalo', 'youtube', 'bao-moi') });
/** Of each month, on how many of its first days every source was read. */
const world = fc.record({
  items: fc.array(item, { maxLength: 60 }),
  posts: fc.array(post, { maxLength: 160 }),
  busy: fc.constantFrom('zalo', 'youtube'),
  busyMonths: fc.integer({ min: 0, max: 12 }),
  readDays: fc.array(fc.constantFrom(0, 20, 31), { minLength: 12, maxLength: 12 }),
});
type World = typeof world extends fc.Arbitrary<infer T> ? T : never;

const platforms = [
  ['zalo', 'domestic'],
  ['youtube', 'cross-border'],
  ['bao-moi', 'aggregator'],
].map(([id, scope]) => Platform.parse({ id, name: id, scope, basis: 'do Sở quy định' }));
const daysIn = (month: string) => new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate();

/** Stores a world as that of a unit of its own and measures it on 24/11. */
async function measure(unit: string, { items, posts, readDays }: World) {
  const accounts = platforms.map(({ id }) =>
    Account.parse({ id: `${unit}-${id}`, unit, platform: id, name: id, url: `https://${id}.example/${unit}` }),
  );
  const sources = accounts.map(({ id }) =>
    Source.parse({
      id,
      unit,
      collector: 'youtube',
      title: id,
      account: id,
      schedule: { everyMinutes: 60 },
      settings: {},
    }),
  );
  const insert = async (table: Parameters<Warehouse['writer']['insert']>[0], rows: Record<string, unknown>[]) => {
    if (rows.length > 0) await warehouse.writer.insert(table, rows);
  };
  const observed_at = new Date('2026-11-20T00:00:00Z');
  const empty = { authors: [], section: null, lead: null, updated_at: null, source_line: null, tags: [] };
  await insert(
    'item_versions',
    items.map(({ at }, n) => ({
      ...{ ...empty, item_id: `${unit}-i${n}`, observed_at, source_digest: 's', extractor_version: 1, unit_id: unit },
      ...{
        source_id: unit,
        url: `https://bao.example/${unit}/${n}`,
        archive_digest: 'a',
        title: `Bài ${n}`,
        published_at: at,
      },
      ...{ syllables: 100, simhash: '0', article: '{}', search_text: '' },
    })),
  );
  await insert(
    'classifications',
    items.map(({ format, origin, advertising, broadcast }, n) => ({
      ...{
        item_id: `${unit}-i${n}`,
        decided_at: observed_at,
        layer: format === null ? 'abstained' : 'rule',
        decided_by: 'r',
      },
      ...{
        model_version: 'r',
        source_digest: 's',
        format,
        secondary: [],
        topic: null,
        probability: 0.9,
        reasons: '[]',
        origin,
      },
      ...{ has_audio_version: false, broadcast_origin: broadcast, ai_label: false, advertising, note: null },
    })),
  );
  await insert(
    'publications',
    posts.map(({ at, platform }, n) => ({
      ...{
        publication_id: `${unit}-p${n}`,
        observed_at,
        source_id: `${unit}-${platform}`,
        account_id: `${unit}-${platform}`,
      },
      ...{
        unit_id: unit,
        platform_id: platform,
        native_id: `${n}`,
        url: null,
        title: null,
        published_at: at,
        evidence_digest: 'd',
      },
    })),
  );
  await insert(
    'runs',
    MONTHS.flatMap((month, index) =>
      Array.from({ length: Math.min(daysIn(month), readDays[index] ?? 0) }, (_, day) => {
        // Half past midnight: the day before by UTC.
        const started_at = new Date(`${month}-${String(day + 1).padStart(2, '0')}T00:30:00+07:00`);
        return accounts.map(({ id }) => ({
          ...{
            run_id: `${id}-${month}-${day}`,
            source_id: id,
            epoch: 1,
            started_at,
            ended_at: started_at,
            outcome: 'unchanged',
          },
          ...{
            requests: 1,
            bytes: 1,
            sightings: 0,
            publications: 0,
            samples: 0,
            issues: 0,
            error_code: null,
            error_message: null,
          },
        }));
      }).flat(),
    ),
  );
  const period = measuringPeriod('2026');
  const context = {
    ...{
      query: warehouse.reader.query,
      rulebook: defaultRulebook(),
      period,
      sources,
      accounts,
      platforms,
      channels: [],
    },
    unit: ReportingUnit.parse({
      id: unit,
      name: unit,
      shortName: unit,
      kind: 'newspaper',
      agencies: [{ agency: 'bao' }],
    }),
    ...{ declarations: new Map(), installedAt: period.from, now: new Date('2026-11-24T03:00:00Z') },
  };
  return {
    platforms: await digitalPlatforms.measure(context),
    use: await dataPlatform.measure(context),
    trend: await digitalTrendContent.measure(context),
  };
}

function expectPlatforms(said: Measured, { posts, readDays }: World) {
  const count = (platform: string, month: string) =>
    posts.filter((one) => one.platform === platform && isIn2026(one.at) && dayOf(one.at).startsWith(month)).length;
  const standing = ['zalo', 'youtube'].map((platform) => {
    const active = MONTHS.filter((month) => count(platform, month) >= 4).length;
    const open = MONTHS.filter(
      (month, n) => count(platform, month) < 4 && (readDays[n] ?? 0) < 0.9 * daysIn(month),
    ).length;
    return { active, reach: active + open };
  });
  const most = Math.max(...standing.map(({ active }) => active));
  const reach = Math.max(...standing.map((one) => one.reach));
  expect(said).toMatchObject({
    value: most,
    numerator: most,
    denominator: 12,
    upper: reach,
    verdict: most >= 9 ? 'met' : reach >= 9 ? 'needs-evidence' : 'not-met',
  });
  const counted = posts.filter((one) => one.platform !== 'bao-moi' && isIn2026(one.at)).length;
  expect(said.evidence.filter((leaf) => leaf.counted)).toHaveLength(counted);
}

function expectTrend(said: Measured, { items }: World) {
  const works = items.filter(
    ({ at, format, origin, advertising }) =>
      isIn2026(at) && format !== 'e-paper' && origin !== 'republished' && !advertising,
  );
  const trend = works.filter(({ format, broadcast }) => format !== null && TREND.has(format) && !broadcast);
  const undecided = works.filter(({ format }) => format === null).length;
  expect(said.verdict).toBe(works.length > 0 ? 'needs-audit' : 'no-data');
  expect([said.numerator, said.denominator]).toEqual(works.length > 0 ? [trend.length, works.length] : [null, null]);
  expect(said.upper).toBe(works.length > 0 ? (trend.length + undecided) / works.length : null);
  for (const { month, count, total } of said.breakdown) {
    const of = (some: readonly { at: Date }[]) => some.filter(({ at }) => dayOf(at).startsWith(month)).length;
    expect([month, count, total]).toEqual([month, of(trend), of(works)]);
  }
  return { works: works.length, classified: works.length - undecided };
}

test('indicators 1, 2 and 3 are what a naive count of the same facts says, at every turn of a month', async () => {
  let unit = 0;
  await fc.assert(
    fc.asyncProperty(world, async (made) => {
      const busy = MONTHS.slice(0, made.busyMonths).flatMap((month) =>
        [1, 9, 17, 28].map((day) => ({
          platform: made.busy,
          at: new Date(`${month}-${String(day).padStart(2, '0')}T00:10:00+07:00`),
        })),
      );
      const all = { ...made, posts: [...made.posts, ...busy] };
      unit += 1;
      const said = await measure(`u${unit}`, all);
      expectPlatforms(said.platforms, all);
      const { works, classified } = expectTrend(said.trend, all);
      expect(said.use.explanation).toContain(`${classified} trên ${works} tác phẩm đã phân loại`);
      const read = MONTHS.reduce((sum, month, n) => sum + Math.min(daysIn(month), all.readDays[n] ?? 0), 0);
      expect(said.use.evidence.find(({ kind }) => kind === 'source')?.reason).toContain(`${read} trên 365 ngày`);
    }),
    { numRuns: 12 },
  );
}, 240_000);
