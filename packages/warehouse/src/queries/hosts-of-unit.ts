import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/** Hosts at which a unit's items are known, as canonical addresses have them. */
export const hostsOfUnit = defineQuery({
  name: 'hosts-of-unit',
  params: z.object({ unit: z.string() }),
  row: z.object({ host: z.string() }),
  sql: `SELECT DISTINCT splitByChar('/', address)[3] AS host FROM addresses WHERE unit_id = {unit:String} ORDER BY host`,
});
