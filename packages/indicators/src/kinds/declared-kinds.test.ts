import { type Declaration, type DeclaredValues, measuringPeriod, ReportingUnit } from '@nhipbao/records';
import { expect, test } from 'vitest';
import type { Indicator, MeasureContext } from '../indicator.ts';
import { defaultRulebook } from '../rulebook.ts';
import revenue from './revenue.ts';
import securityLevel from './security-level.ts';
import training from './training.ts';

const rulebook = defaultRulebook();
const unit = ReportingUnit.parse({
  id: 'station',
  name: 'Đài',
  shortName: 'Đài',
  kind: 'station',
  agencies: [{ agency: 'dai' }],
});

const declare = (
  indicator: Indicator,
  values: DeclaredValues,
  state: Declaration['state'] = 'confirmed',
  year = '2025',
) => {
  const declaration: Declaration = {
    ...{ indicator: indicator.id, unit: unit.id, period: year, state, values, documents: [] },
    ...{ note: null, decisionNote: null },
  };
  const at = new Date('2025-11-20T00:00:00Z');
  const context: MeasureContext = {
    query: () => Promise.reject(new Error('a declared value asks the store nothing')),
    ...{ rulebook, unit, period: measuringPeriod(year), sources: [], accounts: [], platforms: [], channels: [] },
    ...{ declarations: new Map([[indicator.id, { declaration, version: 1, at }]]), installedAt: null, now: at },
  };
  return indicator.measure(context);
};
const grown = (now: number, base: number) =>
  declare(revenue, { kind: 'revenue', revenue: now, baseRevenue: base, baseYear: 2023 });

test('revenue meets 20 % with 20 % exactly, whatever it is counted in, and not with a little less', async () => {
  for (const [now, base] of [
    [12_000_000_000, 10_000_000_000],
    [12_000, 10_000],
    [12, 10],
    [3.6, 3],
    [0.36, 0.3],
  ] as const)
    expect([now, (await grown(now, base)).verdict]).toEqual([now, 'met']);
  for (const [now, base] of [
    [11_999_999_999, 10_000_000_000],
    [11_999.6, 10_000],
    [11.6, 10],
    [3.5999, 3],
  ] as const)
    expect([now, (await grown(now, base)).verdict]).toEqual([now, 'not-met']);
});

test('what is just short of its threshold is not printed as if it had reached it', async () => {
  expect((await grown(11_996, 10_000)).explanation).toContain('19,96 %');
  const people = await declare(training, { kind: 'training', trained: 1999, people: 2000 });
  expect([people.verdict, people.explanation]).toEqual(['not-met', expect.stringContaining('99,95 %')]);
});

test('what is not confirmed decides nothing, what is not sent has no value', async () => {
  const values = { kind: 'training', trained: 5, people: 5 } as const;
  expect(await declare(training, values, 'submitted')).toMatchObject({
    verdict: 'needs-evidence',
    value: 1,
    provisional: true,
  });
  for (const state of ['draft', 'returned'] as const)
    expect(await declare(training, values, state)).toMatchObject({ verdict: 'no-data', value: null, numerator: null });
});

test('level 3 meets, level 2 does not, and no electronic press is no level', async () => {
  const verdict = async (level: number | null) =>
    (await declare(securityLevel, { kind: 'security-level', level })).verdict;
  expect([await verdict(3), await verdict(2), await verdict(null)]).toEqual(['met', 'not-met', 'no-data']);
});
