import { closedWeeks, workLabel } from '@nhipbao/jobs';
import { type Clock, Reason, type ReviewFilter, type ReviewItem, type ReviewPage, toLocalIso } from '@nhipbao/records';
import {
  labelsOfWorks,
  type ReviewRow,
  reviewDisagreement,
  reviewItems,
  reviewRandom,
  reviewUncertain,
  type Warehouse,
} from '@nhipbao/warehouse';
import { z } from 'zod';
import { readRank, writeRank } from './review-cursor.ts';

/** Draws of so many closed weeks wait to be labelled; older ones lapse. */
export const DRAWN_WEEKS = 8;

/**
 * What waits for one person in one queue. In the queues `uncertain` and `random` nobody's labels are told, so that a second one is given
 * blind; in `disagreement` they are what has to be settled.
 */
export async function readQueue(
  { warehouse, clock }: { warehouse: Warehouse; clock: Clock },
  me: string,
  filter: ReviewFilter,
): Promise<ReviewPage> {
  const { queue, unit = '', cursor, limit } = filter;
  const page = { unit, after: readRank(cursor), limit: limit + 1 };
  const places =
    queue === 'uncertain'
      ? await warehouse.query(reviewUncertain, { ...page, me })
      : queue === 'random'
        ? await warehouse.query(reviewRandom, { ...page, me, ...closedWeeks(clock.now(), DRAWN_WEEKS) })
        : await warehouse.query(reviewDisagreement, page);
  const shown = places.slice(0, limit);
  const last = shown.at(-1);
  const ids = shown.map((place) => place.item_id);
  const rows = new Map((await warehouse.query(reviewItems, { ids })).map((row) => [row.item_id, row]));
  const labels = queue === 'disagreement' ? await warehouse.query(labelsOfWorks, { ids }) : [];
  return {
    queue,
    items: shown.flatMap(({ item_id: id, draw }) => {
      const row = rows.get(id);
      if (row === undefined) return [];
      const ofItem = labels.filter((label) => label.item_id === id).map(workLabel);
      return [{ ...reviewItem(row), draw: draw === '' ? null : draw, labels: ofItem }];
    }),
    next: places.length > shown.length && last ? writeRank(last.rank) : null,
  };
}

function reviewItem(row: ReviewRow): Omit<ReviewItem, 'labels' | 'draw'> {
  return {
    id: row.item_id,
    unit: row.unit_id,
    url: row.url,
    title: row.title,
    lead: row.lead,
    datedAt: toLocalIso(row.dated_at),
    archiveDigest: row.archive_digest,
    machine:
      row.layer === '' || row.origin === ''
        ? null
        : {
            decidedAt: toLocalIso(row.decided_at),
            layer: row.layer,
            modelVersion: row.model_version,
            format: row.format,
            secondary: row.secondary,
            probability: row.probability,
            origin: row.origin,
            broadcastOrigin: row.broadcast_origin,
            hasAudioVersion: row.has_audio_version,
            advertising: row.advertising,
            aiLabel: row.ai_label,
            reasons: z.array(Reason).parse(JSON.parse(row.reasons)),
          },
  };
}
