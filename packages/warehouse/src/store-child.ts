/**
 * A second process for tests: `store-child.js VERB LOCATION`, as built. Prints one line when it is ready or done.
 * hold: opens and stays; insert: appends rows 0, 1, 2, ... one by one and prints each number once it is durable;
 * zones: prints what instants look like under the TZ it was started with.
 */
import { InstantText } from '@nhipbao/records';
import { z } from 'zod';
import { defineQuery } from './define-query.ts';
import { openWarehouse } from './open.ts';

const [verb, location = 'chdb::memory:'] = process.argv.slice(2);

const zones = defineQuery({
  name: 'zones',
  params: z.object({ edge: z.date(), second: z.date() }),
  row: z.object({ at: InstantText, plain: InstantText, period: z.string(), found: z.int() }),
  sql: `
    SELECT any(e.at) AS at, any(e.plain) AS plain, toString(any(toStartOfMonth(e.plain))) AS period,
      countIf(e.at = {edge:DateTime64(3, 'UTC')} AND e.plain = {second:DateTime}) AS found
    FROM edges AS e`,
});

try {
  const warehouse = await openWarehouse(location);
  if (verb === 'hold') {
    process.stdout.write('held\n');
    setInterval(() => {}, 60_000);
  } else if (verb === 'insert') {
    await warehouse.command('CREATE TABLE IF NOT EXISTS numbers_kept (n UInt64) ENGINE = MergeTree ORDER BY n');
    for (let n = 0; ; n += 1) {
      await warehouse.writer.insert('numbers_kept', [{ n }]);
      process.stdout.write(`${n}\n`);
    }
  } else if (verb === 'zones') {
    await warehouse.command(
      `CREATE TABLE edges (at DateTime64(3, 'UTC'), plain DateTime) ENGINE = MergeTree ORDER BY at`,
    );
    const edge = new Date('2026-11-01T00:00:00.000Z');
    await warehouse.writer.insert('edges', [{ at: edge, plain: edge }]);
    process.stdout.write(`${JSON.stringify(await warehouse.reader.one(zones, { edge, second: edge }))}\n`);
    await warehouse.close();
  }
} catch (error) {
  process.stdout.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
