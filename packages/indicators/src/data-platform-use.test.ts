import { measuringPeriod } from '@nhipbao/records';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dataPlatformUse, type UseFacts } from './data-platform-use.ts';
import { defaultRulebook } from './rulebook.ts';

const { parameters } = defaultRulebook();
const period = measuringPeriod('2026');
const use = (facts: Partial<UseFacts>, rules = parameters) =>
  dataPlatformUse(
    {
      period,
      sources: [{ id: 'rss', title: 'RSS' }],
      days: [{ source_id: 'rss', read: 340 }],
      items: [{ month: '2026-01', items: 100, classified: 97 }],
      signedIn: period.months.slice(0, 9),
      installedAt: new Date('2025-10-01T00:00:00Z'),
      now: new Date('2026-11-24T00:00:00Z'),
      ...facts,
    },
    rules,
  );

test('a unit that used the system all year meets all three conditions', () => {
  expect(use({}).all).toBe('yes');
});

test('each condition alone can fail a closed year', () => {
  expect(use({ days: [{ source_id: 'rss', read: 320 }] })).toMatchObject({ collected: 'no', all: 'no' });
  expect(use({ items: [{ month: '2026-01', items: 100, classified: 94 }] }).all).toBe('no');
  expect(use({ signedIn: period.months.slice(0, 8) })).toMatchObject({ signedIn: 'no', all: 'no' });
  expect(use({ sources: [] }).all).toBe('no');
});

test('days and months before the installation are unknown, not failed', () => {
  const late = {
    installedAt: new Date('2026-05-15T00:00:00Z'),
    days: [{ source_id: 'rss', read: 169 }],
    signedIn: period.months.slice(7),
  };
  expect(use(late)).toMatchObject({ collected: 'open', signedIn: 'open', all: 'open' });
  expect(use({ ...late, days: [{ source_id: 'rss', read: 20 }] }).collected).toBe('no');
});

test('a share of works is reached by exactly as many as it asks for', () => {
  const seven = { ...parameters, classifiedShare: { value: 0.07, basis: 'thử' } };
  const facts = { items: [{ month: '2026-01', items: 100, classified: 7 }] };
  expect(use(facts, seven).classified.state).toBe('yes');
});

test('a source that was registered within the year is held to its own days', () => {
  const sources = [{ id: 'rss', title: 'RSS', validFrom: '2026-09-01' }];
  const days = (read: number) => ({ sources, days: [{ source_id: 'rss', read }] });
  expect(use(days(55)).sources).toMatchObject([{ of: 61, unknown: 0, state: 'yes' }]);
  expect(use(days(54)).sources).toMatchObject([{ of: 61, state: 'no' }]);
});

test('today may still be read, and so may the day of the installation', () => {
  const today = { installedAt: period.from, now: new Date('2026-10-31T20:00:00+07:00') };
  expect(use({ ...today, days: [{ source_id: 'rss', read: 328 }] }).sources).toMatchObject([
    { unknown: 1, state: 'open' },
  ]);
  const late = { installedAt: new Date('2025-11-01T06:00:00+07:00') };
  expect(use({ ...late, days: [{ source_id: 'rss', read: 328 }] }).sources).toMatchObject([
    { unknown: 1, state: 'open' },
  ]);
});

test('an open year is never failed for what may still come', () => {
  const early = { now: new Date('2025-12-01T00:00:00Z'), days: [], signedIn: [] };
  expect(use({ ...early, installedAt: new Date('2025-12-01T00:00:00Z') }).all).toBe('open');
});

test('one more read day, sign-in or day of grace never turns a verdict down', () => {
  const rank = { no: 0, open: 1, yes: 2 };
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 364 }),
      fc.integer({ min: 0, max: 11 }),
      fc.integer({ min: 0, max: 390 }),
      (read, months, day) => {
        const now = new Date(period.from.getTime() + day * 86_400_000);
        const facts = { days: [{ source_id: 'rss', read }], signedIn: period.months.slice(0, months), now };
        const more = {
          days: [{ source_id: 'rss', read: read + 1 }],
          signedIn: period.months.slice(0, months + 1),
          now,
        };
        expect(rank[use(more).collected]).toBeGreaterThanOrEqual(rank[use(facts).collected]);
        expect(rank[use(more).signedIn]).toBeGreaterThanOrEqual(rank[use(facts).signedIn]);
      },
    ),
  );
});
