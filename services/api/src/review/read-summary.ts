import { closedWeeks, cohenKappa } from '@nhipbao/jobs';
import type { Clock, ReviewSummary } from '@nhipbao/records';
import { labelCounts, labelPairs, reviewCounts, type Warehouse } from '@nhipbao/warehouse';
import { DRAWN_WEEKS } from './read-queue.ts';

/** How much waits and why, how many labels there are and how far two people agree. Nothing a person. */
export async function readSummary({
  warehouse,
  clock,
}: {
  warehouse: Warehouse;
  clock: Clock;
}): Promise<ReviewSummary> {
  const [waiting, labels, pairs] = await Promise.all([
    warehouse.reader.one(reviewCounts, closedWeeks(clock.now(), DRAWN_WEEKS)),
    warehouse.reader.one(labelCounts, {}),
    warehouse.query(labelPairs, {}),
  ]);
  const { abstained, doubtful, random, disagreement, corrected } = waiting;
  return {
    waiting: { abstained, doubtful, random, disagreement },
    labels: {
      total: labels.total,
      works: labels.works,
      people: labels.people,
      byQueue: {
        uncertain: labels.uncertain,
        random: labels.random,
        disagreement: labels.disagreement,
        direct: labels.direct,
      },
      forThresholds: labels.for_thresholds,
    },
    corrected,
    agreement: cohenKappa(pairs),
  };
}
