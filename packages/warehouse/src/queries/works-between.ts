import { Format } from '@nhipbao/records';
import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/** How many works each unit has between two instants, by primary format (null: not decided yet). */
export const worksBetween = defineQuery({
  name: 'works-between',
  params: z.object({ from: z.date(), to: z.date() }),
  row: z.object({ unit_id: z.string(), format: Format.nullable(), works: z.int() }),
  sql: `
    SELECT unit_id, format, count() AS works
    FROM works
    WHERE item_id IN (
      SELECT item_id FROM item_texts
      WHERE (published_at >= {from:DateTime64(3, 'UTC')} AND published_at < {to:DateTime64(3, 'UTC')})
        OR (observed_at >= {from:DateTime64(3, 'UTC')} AND observed_at < {to:DateTime64(3, 'UTC')})
    )
      AND dated_at >= {from:DateTime64(3, 'UTC')} AND dated_at < {to:DateTime64(3, 'UTC')}
    GROUP BY unit_id, format
    ORDER BY unit_id, works DESC, format`,
});
