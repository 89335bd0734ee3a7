import { z } from 'zod';
import { defineQuery } from '../define-query.ts';

/** Which of these addresses a source has shown before. */
export const knownSightings = defineQuery({
  name: 'known-sightings',
  params: z.object({ source: z.string(), addresses: z.array(z.string()) }),
  row: z.object({ address: z.string() }),
  sql: `SELECT address FROM sighted WHERE source_id = {source:String} AND address IN {addresses:Array(String)}`,
});
