import { loadReadings, readingDays, rulebookInForce } from '@nhipbao/jobs';
import {
  type Clock,
  deadlines,
  type FixedReadingState,
  localDayOf,
  type MeasuringPeriod,
  toLocalIso,
} from '@nhipbao/records';
import type { Warehouse } from '@nhipbao/warehouse';

/** The fixed readings of a period: taken, late, still to come, or missed for good. */
export async function readFixedReadings(
  { warehouse, clock }: { warehouse: Warehouse; clock: Clock },
  period: MeasuringPeriod,
): Promise<FixedReadingState[]> {
  const [taken, { parameters }] = await Promise.all([loadReadings(warehouse), rulebookInForce(warehouse, period)]);
  const today = localDayOf(clock.now());
  const filed = deadlines(period.year).at(-1)?.before ?? '';
  const days = new Set([
    ...readingDays(period, parameters.fixedReadings.value),
    ...[...taken.values()].filter((reading) => reading.period === period.id).map((reading) => reading.day),
  ]);
  return [...days].toSorted().map((day) => {
    const reading = taken.get(day);
    if (!reading) {
      const state = today < day ? 'waiting' : today < filed ? 'due' : 'missed';
      return { day, state, takenAt: null, late: false, complete: 0, sources: [] };
    }
    return {
      day,
      state: 'taken',
      takenAt: toLocalIso(reading.takenAt),
      late: reading.late,
      complete: reading.sources.filter((source) => source.complete).length,
      sources: reading.sources.map(({ source, unit, account, takenAt, complete, reason }) => ({
        ...{ source, unit, account, complete, reason },
        takenAt: toLocalIso(takenAt),
      })),
    };
  });
}
