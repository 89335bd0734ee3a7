import { z } from 'zod';
import { defineQuery } from '../define-query.ts';
import { CLASSIFIED_OF_MONTH, classifiedShare, WORKS_WITHIN } from './classified-share.ts';

/** The rows of `classified-share` of every unit. */
export const classifiedShares = defineQuery({
  name: 'classified-shares',
  params: classifiedShare.params.omit({ unit: true }),
  row: classifiedShare.row.extend({ unit_id: z.string() }),
  sql: `
    SELECT unit_id, ${CLASSIFIED_OF_MONTH}
    FROM decided_items
    WHERE ${WORKS_WITHIN}
    GROUP BY unit_id, month
    ORDER BY unit_id, month`,
});
