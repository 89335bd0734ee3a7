import { z } from 'zod';
import { defineQuery } from '../define-query.ts';
import { TrendRow } from './trend-row.ts';

/** A closed population, in its order. */
export const populationRows = defineQuery({
  name: 'population-rows',
  params: z.object({ digest: z.string() }),
  row: TrendRow,
  sql: `
    SELECT item_id, month, title, url, dated_at, dated_by_sighting, format, layer, probability, origin, advertising, broadcast_origin,
      archive_digest, machine_known, machine_format, machine_origin, machine_advertising, machine_broadcast_origin
    FROM population_items
    WHERE population_digest = {digest:String}
    ORDER BY position`,
});
