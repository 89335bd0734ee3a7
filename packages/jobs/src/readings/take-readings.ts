import {
  deadlines,
  isValidOn,
  localDayOf,
  type MeasuringPeriod,
  measuringPeriod,
  type Registry,
  type Source,
  startOfLocalDay,
} from '@nhipbao/records';
import { writeFact } from '@nhipbao/warehouse';
import type { z } from 'zod';
import { collectSource, type ReadingContext } from '../collect-source.ts';
import { loadRegistry } from '../registry/store.ts';
import { rulebookInForce } from '../rulebooks/rulebook-in-force.ts';
import { FixedReading, loadReadings, type ReadingSource, readingEntity } from './fixed-reading.ts';

const HOUR_MS = 3_600_000;
/** How long a source that failed is tried again after the day of the reading. */
const RETRY_DAYS_MS = 2 * 24 * HOUR_MS;

/** Days of fixed readings of the period that was reported in a year: `MM-DD` of that year's autumn. */
export function readingDays(period: MeasuringPeriod, days: readonly string[]): string[] {
  return days.map((day) => `${period.year}-${day}`).toSorted();
}

/** Sources that say something of accounts on platforms. */
export function platformSources({ sources }: Registry, day: string): Source[] {
  return sources.filter(
    (source) =>
      source.enabled && isValidOn(source, day) && (source.account !== undefined || source.collector === 'file-import'),
  );
}

/**
 * Takes the fixed readings that are due: of the year's days, those that came and have no reading, until the last report is filed. One run
 * of every source serves all of them; a reading that is not taken on its day says that it is late. Sources that failed are tried
 * again hourly for two days. Answers how many sources were read and how many are complete.
 */
export async function takeReadings(context: ReadingContext): Promise<{ sources: number; complete: number }> {
  const { warehouse, clock, log } = context;
  const now = clock.now();
  const today = localDayOf(now);
  const period = measuringPeriod(today.slice(0, 4));
  const filed = deadlines(period.year).at(-1)?.before ?? today;
  if (today >= filed) return { sources: 0, complete: 0 };
  const { parameters } = await rulebookInForce(warehouse, period);
  const come = readingDays(period, parameters.fixedReadings.value).filter((day) => day <= today);
  if (come.length === 0) return { sources: 0, complete: 0 };

  const [taken, registry] = [await loadReadings(warehouse), await loadRegistry(warehouse)];
  const sources = platformSources(registry, today);
  const waitsFor = (day: string, source: Source): boolean => {
    const reading = taken.get(day);
    if (!reading) return true;
    const before = reading.sources.find((one) => one.source === source.id);
    const over = now.getTime() - startOfLocalDay(day).getTime() > RETRY_DAYS_MS && !reading.late;
    if (!before || before.complete || over) return false;
    return (
      now.getTime() - before.takenAt.getTime() >= HOUR_MS && now.getTime() - reading.takenAt.getTime() < RETRY_DAYS_MS
    );
  };
  const due = sources.filter((source) => come.some((day) => waitsFor(day, source)));
  if (due.length === 0) return { sources: 0, complete: 0 };

  const results = await Promise.all(
    due.map(async (source): Promise<z.input<typeof FixedReading>['sources'][number]> => {
      const about = { source: source.id, unit: source.unit, account: source.account ?? null };
      const takenAt = clock.now().toISOString();
      try {
        const run = await collectSource(context, registry, source, { since: period.from });
        const complete = run?.outcome === 'complete' || run?.outcome === 'unchanged';
        const reason = run ? (run.error?.message ?? null) : 'đang được đọc bởi việc khác';
        return {
          ...about,
          takenAt,
          complete,
          reason: complete ? null : (reason ?? run?.outcome ?? ''),
          runId: run?.runId ?? null,
        };
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        log.error({ source: source.id, reason }, 'a source could not be read for a fixed reading');
        return { ...about, takenAt, complete: false, reason, runId: null };
      }
    }),
  );
  for (const day of come) {
    const own = results.filter(({ source }) => due.some((one) => one.id === source && waitsFor(day, one)));
    if (own.length > 0) await keepReading(context, { day, period: period.id, takenAt: now, results: own });
  }
  return { sources: results.length, complete: results.filter(({ complete }) => complete).length };
}

async function keepReading(
  { warehouse, holder }: ReadingContext,
  given: { day: string; period: string; takenAt: Date; results: z.input<typeof ReadingSource>[] },
): Promise<void> {
  const { day, period, takenAt, results } = given;
  await writeFact(warehouse, {
    entity: readingEntity(day),
    schema: FixedReading,
    by: holder,
    compute: (current) => {
      const read = new Map(results.map((one) => [one.source, one]));
      const kept = (current?.payload.sources ?? []).filter((one) => !read.has(one.source));
      return {
        day,
        period,
        takenAt: (current?.payload.takenAt ?? takenAt).toISOString(),
        late: current?.payload.late ?? localDayOf(takenAt) !== day,
        sources: [...kept.map((one) => ({ ...one, takenAt: one.takenAt.toISOString() })), ...results].toSorted(
          (a, b) => (a.source < b.source ? -1 : 1),
        ),
      };
    },
  });
}
