import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/**
 * Works of each unit in the first `elapsed_s` seconds of the day on which `from` falls and of the same weekday in the weeks after it:
 * week 0 is that day itself. Vietnam has no daylight saving, so a week is 604,800 seconds.
 */
export const worksByWeek = defineQuery({
  name: 'works-by-week',
  params: z.object({ from: z.date(), to: z.date(), elapsed_s: z.int() }),
  row: z.object({ unit_id: z.string(), week: z.int(), works: z.int() }),
  sql: `
    SELECT unit_id, intDiv(dateDiff('second', {from:DateTime64(3, 'UTC')}, dated_at), 604800) AS week,
      countIf(dateDiff('second', {from:DateTime64(3, 'UTC')}, dated_at) % 604800 < {elapsed_s:UInt32}) AS works
    FROM works
    WHERE item_id IN (
      SELECT item_id FROM item_texts
      WHERE (published_at >= {from:DateTime64(3, 'UTC')} AND published_at < {to:DateTime64(3, 'UTC')})
        OR (observed_at >= {from:DateTime64(3, 'UTC')} AND observed_at < {to:DateTime64(3, 'UTC')})
    )
      AND dated_at >= {from:DateTime64(3, 'UTC')} AND dated_at < {to:DateTime64(3, 'UTC')}
      AND dateDiff('second', {from:DateTime64(3, 'UTC')}, dated_at) % 604800 < 86400
    GROUP BY unit_id, week
    ORDER BY unit_id, week`,
});
