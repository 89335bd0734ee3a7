import { Format, measuringPeriod, Origin, Platform, ReportingUnit } from '@nhipbao/records';
import { migrate, openWarehouse, type Warehouse } from '@nhipbao/warehouse';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listEvidence } from './evidence.ts';
import type { MeasureContext } from './indicator.ts';
import { INDICATORS } from './kinds.ts';
import { measureAndStore } from './measure.ts';
import { measureOrDeclared, recountOrDeclared } from './measure-or-declared.ts';
import { defaultRulebook } from './rulebook.ts';

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await openWarehouse('chdb::memory:');
  await migrate(warehouse);
});
afterAll(() => warehouse.close());

const period = measuringPeriod('2026');
const platforms = ['zalo', 'facebook'].map((id) => Platform.parse({ id, name: id, scope: 'domestic', basis: 'b' }));

/** Every character that a text in the store can have, those that JSON escapes often. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({
    unit: fc.constantFrom(
      '\\',
      '"',
      '/',
      '\u0000',
      '\u001f',
      '\u000b',
      '\n',
      '\u007f',
      '\u2028',
      'ế',
      '😀',
      "'",
      'u000B',
    ),
    maxLength: 8,
  }),
);
const instant = fc.oneof(
  fc.date({ min: new Date('2025-10-30T00:00:00Z'), max: new Date('2026-11-02T00:00:00Z'), noInvalidDate: true }),
  fc.constantFrom(period.from, period.to, new Date(period.from.getTime() - 1), new Date(period.to.getTime() - 1)),
);
const decision = fc.record({
  layer: fc.constantFrom('rule', 'model', 'abstained', 'editor'),
  format: fc.constantFrom(...Format.options),
  origin: fc.constantFrom(...Origin.options),
  advertising: fc.boolean(),
  broadcast_origin: fc.boolean(),
});
const item = fc.record({
  url: text,
  title: fc.option(text),
  archive_digest: text,
  published_at: fc.option(instant),
  seen: instant,
  decisions: fc.array(decision, { maxLength: 3 }),
  lists: fc.array(fc.tuple(fc.constantFrom('rss', 'web', 'sitemap'), fc.option(instant), instant), { maxLength: 4 }),
  page: fc.option(fc.constantFrom('stored', 'unchanged', 'alias', 'gone', 'failed', 'not-article')),
  page_item: fc.boolean(),
});
const post = fc.record({
  url: fc.option(text),
  title: fc.option(text),
  evidence_digest: text,
  published_at: fc.option(instant),
  seen: instant,
  platform: fc.constantFrom('zalo', 'facebook', 'tiktok'),
  account: fc.constantFrom('', 'one', 'two'),
  native: fc.constantFrom(null, 'short-video', 'text-news'),
});

type Made<Arbitrary> = Arbitrary extends fc.Arbitrary<infer Value> ? Value : never;
async function store(unit: string, items: Made<typeof item>[], posts: Made<typeof post>[]): Promise<void> {
  const id = (n: number) => `${unit}-${n}`;
  await warehouse.writer.insert(
    'item_versions',
    items.map(({ url, title, archive_digest, published_at, seen }, n) => ({
      ...{
        item_id: id(n),
        observed_at: seen,
        source_digest: 's',
        extractor_version: 1,
        unit_id: unit,
        source_id: 'web',
      },
      ...{ url, title, archive_digest, published_at, lead: null, authors: [], section: null, updated_at: null },
      ...{ source_line: null, tags: [], syllables: 1, simhash: '', article: '{}', search_text: '' },
    })),
  );
  await warehouse.writer.insert(
    'classifications',
    items.flatMap(({ decisions }, n) =>
      decisions.map((said, at) => ({
        ...{
          item_id: id(n),
          decided_at: new Date(at),
          decided_by: 'b',
          model_version: 'm',
          source_digest: 's',
          note: null,
        },
        ...{
          secondary: [],
          topic: null,
          probability: 0.5,
          reasons: '[]',
          has_audio_version: false,
          ai_label: false,
          ...said,
        },
      })),
    ),
  );
  await warehouse.writer.insert(
    'sightings',
    items.flatMap(({ lists }, n) =>
      lists.map(([list_kind, published_at, seen_at], k) => ({
        ...{ address: id(n), source_id: `${list_kind}-${k}`, unit_id: unit, list_kind, url: id(n), title: null },
        ...{ section: null, published_at, seen_at },
      })),
    ),
  );
  await warehouse.writer.insert(
    'page_fetches',
    items.flatMap(({ page, page_item }, n) =>
      page === null
        ? []
        : [
            {
              ...{
                address: id(n),
                url: id(n),
                unit_id: unit,
                source_id: 'web',
                item_id: page_item ? id(n) : '',
                outcome: page,
              },
              ...{ fetched_at: new Date(), status: 200, digest: 'd', attempt: 0, next_at: null, etag: '' },
              ...{ last_modified: '', error_code: null, error_message: null },
            },
          ],
    ),
  );
  await warehouse.writer.insert(
    'publications',
    posts.map(({ platform, account, url, title, evidence_digest, published_at, seen }, n) => ({
      ...{ publication_id: `p-${id(n)}`, observed_at: seen, source_id: 's', account_id: account, unit_id: unit },
      ...{ platform_id: platform, native_id: id(n), url, title, published_at, evidence_digest },
    })),
  );
  await warehouse.writer.insert(
    'publication_matches',
    posts.flatMap(({ native }, n) =>
      native === null
        ? []
        : [
            {
              ...{
                publication_id: `p-${id(n)}`,
                decided_at: new Date(),
                layer: 'editor',
                decided_by: 'b',
                matcher_version: 0,
              },
              ...{
                content_key: '',
                status: 'native-only',
                item_id: '',
                score: null,
                doubt: '',
                candidate_ids: [],
                same_as: '',
              },
              ...{ candidate_layers: [], candidate_scores: [], format: native, origin: 'own', note: null },
            },
          ],
    ),
  );
}

const contextOf = (id: string): Omit<MeasureContext, 'query'> => ({
  rulebook: defaultRulebook(),
  unit: ReportingUnit.parse({ id, name: id, shortName: id, kind: 'newspaper', agencies: [{ agency: 'bao' }] }),
  ...{ period, platforms, sources: [], channels: [], declarations: new Map(), installedAt: null },
  accounts: [{ id: 'one', unit: id, platform: 'zalo', name: 'Một', url: 'https://zalo.example/mot' }],
  now: new Date('2026-11-24T00:00:00Z'),
});

let units = 0;
test('what the engine counts and hashes is what is measured from the rows, whatever their texts hold', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(item, { maxLength: 25 }), fc.array(post, { maxLength: 12 }), async (items, posts) => {
      const unit = `unit-${units++}`;
      await store(unit, items, posts);
      for (const indicator of INDICATORS) {
        const context = { ...contextOf(unit), query: warehouse.reader.query };
        const measured = await measureOrDeclared(indicator, context);
        const { digest, leaves } = await listEvidence(measured.evidence);
        expect(await recountOrDeclared(indicator, context)).toEqual({ ...measured, evidence: { digest, leaves } });
      }
    }),
    { numRuns: 12 },
  );
});

test('a value that still holds is found without reading rows, and one item decided otherwise makes a new version', async () => {
  const unit = 'unit-again';
  const [indicator] = INDICATORS.filter(({ number }) => number === 3);
  if (!indicator) throw new Error('indicator 3 is gone');
  const said = { layer: 'rule', format: 'video', origin: 'own', advertising: false, broadcast_origin: false } as const;
  const at = new Date('2026-03-10T02:00:00Z');
  const works = ['một', 'hai "ba"'].map((title) => ({
    ...{
      url: `https://bao.example/${title}`,
      title,
      archive_digest: 'd',
      published_at: at,
      seen: at,
      decisions: [said],
    },
    ...{ lists: [], page: null, page_item: true },
  }));
  await store(unit, works, []);
  const context = contextOf(unit);
  const first = await measureAndStore(warehouse, indicator, context, 'test');
  const asked: string[] = [];
  const query: MeasureContext['query'] = (definition, params) => {
    asked.push(definition.name);
    return warehouse.query(definition, params);
  };
  const again = await measureAndStore(
    { ...warehouse, reader: { ...warehouse.reader, query } },
    indicator,
    context,
    'test',
  );
  expect(again).toEqual({ ...first, changed: false });
  expect(asked).not.toContain('trend-evidence');

  await warehouse.writer.insert('classifications', [
    {
      ...{
        item_id: `${unit}-1`,
        decided_at: at,
        decided_by: 'user:lan',
        model_version: 'm',
        source_digest: 's',
        note: null,
      },
      ...{ secondary: [], topic: null, probability: 1, reasons: '[]', has_audio_version: false, ai_label: false },
      ...{ ...said, layer: 'editor', format: 'text-news' },
    },
  ]);
  const changed = await measureAndStore(warehouse, indicator, context, 'test');
  expect(changed).toMatchObject({ version: first.version + 1, changed: true });
});
