import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breaksOf, comparableRuns, definitionAt, growthOf, isComparable, type Reading } from './metric-breaks.ts';
import { METRIC_DEFINITIONS } from './metric-definitions.ts';
import { startOfLocalDay } from './time.ts';

const views = { platform: 'youtube', metric: 'views' };
const video = { ...views, kind: 'video' as const };
const reading = (day: string, value: number | null, definition = 'youtube-views-2'): Reading => ({
  at: new Date(`${day}T03:00:00Z`),
  metricPeriod: 'lifetime',
  definition,
  value,
});

describe('a change of what a counter means', () => {
  test('YouTube counts a view at the start of playback since 24 August 2026; what was read until the 27th is neither', () => {
    const before = reading('2026-08-20', 100, 'youtube-views-1');
    expect(isComparable(video, before, reading('2026-08-23', 120, 'youtube-views-1'))).toBe(true);
    expect(isComparable(video, before, reading('2026-08-30', 900))).toBe(false);
    expect(isComparable(video, reading('2026-08-25', 1), reading('2026-08-30', 2))).toBe(false);
    expect(isComparable(video, reading('2026-08-28', 1), reading('2026-08-30', 2))).toBe(true);
  });
  test('a collector that names the wrong definition does not bridge the change', () => {
    expect(isComparable(video, reading('2026-08-01', 1), reading('2026-09-01', 2))).toBe(false);
  });
  test('Shorts changed on 31 March 2025 and not again; a total of a channel meets both changes', () => {
    const short = { ...views, kind: 'short-video' as const };
    expect(breaksOf(short).map(({ from }) => from)).toEqual([startOfLocalDay('2025-03-31')]);
    expect(isComparable(short, reading('2026-08-01', 1), reading('2026-09-01', 2))).toBe(true);
    expect(breaksOf(views).map(({ from }) => from)).toEqual([
      startOfLocalDay('2025-03-31'),
      startOfLocalDay('2026-08-24'),
    ]);
    expect(definitionAt(short, new Date('2025-06-01'))).toBe('youtube-views-2');
    expect(definitionAt(video, new Date('2025-06-01'))).toBe('youtube-views-1');
    expect(definitionAt(video, startOfLocalDay('2026-08-24'))).toBe('youtube-views-2');
  });
  test('an end of a metric is a change as well', () => {
    const impressions = { platform: 'facebook', metric: 'impressions' };
    expect(breaksOf(impressions)).toMatchObject([{ from: startOfLocalDay('2025-11-15') }]);
    const day = (metricPeriod: string): Reading => ({
      at: new Date('2026-01-01'),
      metricPeriod,
      definition: 'facebook-impressions-1',
      value: 1,
    });
    expect(isComparable(impressions, day('2025-11-13'), day('2025-11-14'))).toBe(true);
    expect(isComparable(impressions, day('2025-11-14'), day('2025-11-16'))).toBe(false);
  });
  test('values of a day are never compared with those of a whole life', () => {
    const lifetime = reading('2026-10-01', 5);
    expect(isComparable(video, lifetime, { ...lifetime, metricPeriod: '2026-10-01' })).toBe(false);
  });
  test('every row of the data is whole', () => {
    for (const row of METRIC_DEFINITIONS) {
      expect(row.definition).toBe(`${row.platform}-${row.metric}-${row.definition.split('-').at(-1)}`);
      expect(row.from ?? row.to).not.toBeNull();
    }
  });
});

describe('growth', () => {
  test('is counted from the last change on, never across it', () => {
    const history = [
      reading('2026-08-01', 100, 'youtube-views-1'),
      reading('2026-09-01', 900),
      reading('2026-10-01', null),
      reading('2026-10-02', 950),
    ];
    expect(growthOf(video, history)).toMatchObject({ value: 50, afterBreak: true });
    expect(growthOf(video, history.slice(0, 2))).toBeNull();
  });
  test('never crosses a change, whatever was read when', () => {
    const day = fc.integer({ min: 0, max: 900 });
    const list = fc.array(
      fc.tuple(day, fc.option(fc.nat(1000)), fc.constantFrom('youtube-views-1', 'youtube-views-2')),
    );
    fc.assert(
      fc.property(list, fc.constantFrom(views, video), (rows, counter) => {
        const readings = rows.map(([offset, value, definition]) => ({
          at: new Date(Date.parse('2025-01-01T00:00:00Z') + offset * 86_400_000),
          metricPeriod: 'lifetime',
          definition,
          value,
        }));
        const runs = comparableRuns(counter, readings);
        expect(runs.flat()).toHaveLength(readings.filter(({ value }) => value !== null).length);
        for (const run of runs) {
          for (const one of run) for (const other of run) expect(one.definition).toBe(other.definition);
          const [first, last] = [run[0]?.at ?? new Date(0), run.at(-1)?.at ?? new Date(0)];
          if (run.length > 1)
            for (const { from, until } of breaksOf(counter)) expect(last < from || first >= until).toBe(true);
        }
      }),
    );
  });
});
