import { InstantText, LocalDay } from '@nhipbao/records';
import { readFacts, type Warehouse } from '@nhipbao/warehouse';
import { z } from 'zod';

/** How one source came out in a fixed reading. */
export const ReadingSource = z.object({
  source: z.string(),
  unit: z.string(),
  account: z.string().nullable(),
  takenAt: InstantText,
  complete: z.boolean(),
  /** In words, where it is not complete. */
  reason: z.string().nullable(),
  runId: z.string().nullable(),
});

/**
 * A fixed reading ("chốt số liệu"): all platform counters of a period, read on one day for the reports. Platforms restate and forget;
 * this says what was seen when. `takenAt` is the real time; late: not on its day ("chốt muộn").
 */
export const FixedReading = z.object({
  day: LocalDay,
  period: z.string(),
  takenAt: InstantText,
  late: z.boolean(),
  sources: z.array(ReadingSource),
});
export type FixedReading = z.output<typeof FixedReading>;
export type ReadingSource = z.output<typeof ReadingSource>;

/** Entity of the fact that holds a day's reading. */
export const readingEntity = (day: string) => `reading:${day}`;

/** Every fixed reading that was taken, by day. */
export async function loadReadings(warehouse: Warehouse): Promise<Map<string, FixedReading>> {
  const facts = await readFacts(warehouse, readingEntity(''), FixedReading);
  return new Map(facts.map((fact) => [fact.payload.day, fact.payload]));
}
