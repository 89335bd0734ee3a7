import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CycleAct, CycleStep, cycleObstacle, isLate, yearStanding } from './year-cycle.ts';

const units = ['newspaper', 'station'];
const now = new Date('2026-11-24T03:00:00Z');
const act = (step: CycleStep, unit: string | null = null): CycleAct => ({
  step,
  unit,
  at: now.toISOString(),
  by: 'user:so',
  note: null,
  documents: [],
  manifest: null,
  package: null,
});
const obstacle = (
  acts: CycleAct[],
  step: CycleStep,
  unit: string | null = null,
  { at = now, assessed = units }: { at?: Date; assessed?: string[] } = {},
) =>
  cycleObstacle(step, {
    standing: yearStanding({ acts }),
    unit,
    units,
    assessed: new Set(assessed),
    year: 2026,
    now: at,
  });

const handedIn = [
  act('closed'),
  ...units.map((unit) => act('submitted', unit)),
  ...units.map((unit) => act('figures', unit)),
];

test('a year goes from its close over every unit to acceptance and report', () => {
  expect(obstacle([], 'closed')).toBeNull();
  expect(obstacle([], 'submitted', 'station')).toContain('chưa chốt');
  expect(obstacle([act('closed')], 'figures', 'station')).toContain('chưa gửi');
  expect(obstacle(handedIn.slice(0, -1), 'accepted')).toContain('station');
  expect(obstacle(handedIn, 'accepted')).toBeNull();
  expect(obstacle(handedIn, 'reported')).toContain('chưa tiếp nhận');
  expect(obstacle([...handedIn, act('accepted')], 'reported')).toBeNull();
});

test('measured figures go out with a signed assessment, or with the reason why there is none', () => {
  const submitted = [act('closed'), act('submitted', 'station')];
  expect(obstacle(submitted, 'figures', 'station', { assessed: ['newspaper'] })).toContain('Chưa có đánh giá độc lập');
  expect(obstacle(submitted, 'no-assessment', 'station')).toContain('đã có đánh giá');
  expect(obstacle(submitted, 'no-assessment', 'station', { assessed: [] })).toBeNull();
  const excused = [...submitted, act('no-assessment', 'station')];
  expect(obstacle(excused, 'figures', 'station', { assessed: [] })).toBeNull();
  expect(obstacle(submitted, 'figures', 'station')).toBeNull();
});

test('a period is not closed before it has ended', () => {
  expect(obstacle([], 'closed', null, { at: new Date('2026-10-31T16:59:59Z') })).toContain('chưa kết thúc');
  expect(obstacle([], 'closed', null, { at: new Date('2026-10-31T17:00:00Z') })).toBeNull();
});

test('once reported nothing changes but by a recorded reopening, and its next report is another revision', () => {
  const done = [...handedIn, act('accepted'), act('reported')];
  for (const step of ['closed', 'accepted', 'reported'] as const) expect(obstacle(done, step)).toContain('mở lại');
  expect(obstacle(done, 'submitted', 'station')).toContain('mở lại');
  expect(obstacle(done, 'reopened')).toBeNull();
  const again = [...done, act('reopened'), act('accepted'), act('reported')];
  expect(yearStanding({ acts: again }).revision).toBe(2);
  expect(obstacle([...done, act('reopened')], 'figures', 'station')).toBeNull();
});

test('"trước ngày" means that the day itself is late', () => {
  expect(isLate('submitted', 2026, new Date('2026-11-24T16:59:59Z'))).toBe(false);
  expect(isLate('submitted', 2026, new Date('2026-11-24T17:00:00Z'))).toBe(true);
  expect(isLate('accepted', 2026, new Date('2027-01-01T00:00:00Z'))).toBe(false);
});

test('however the acts come, what is let through never reports a year that was not accepted', () => {
  const anyAct = fc.record({ step: fc.constantFrom(...CycleStep.options), unit: fc.constantFrom(null, ...units) });
  fc.assert(
    fc.property(fc.array(anyAct, { maxLength: 40 }), (wanted) => {
      const acts: CycleAct[] = [];
      for (const { step, unit } of wanted) if (obstacle(acts, step, unit) === null) acts.push(act(step, unit));
      for (const [index, { step }] of acts.entries()) {
        if (step !== 'reported') continue;
        const before = yearStanding({ acts: acts.slice(0, index) });
        expect(before.accepted).not.toBeNull();
        expect(units.every((unit) => before.figures.has(unit))).toBe(true);
      }
    }),
  );
});
