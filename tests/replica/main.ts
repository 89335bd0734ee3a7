/** Runs the replica by hand: `npx tsx --conditions=@nhipbao/source tests/replica/main.ts [port]`. Ends with Ctrl-C. */
import { addDays, localDayOf, systemClock } from '@nhipbao/records';
import { createWorld, SITE_NAMES, startReplica } from './index.ts';

const today = localDayOf(systemClock.now());
const world = createWorld({ seed: 2024, from: addDays(today, -60), to: addDays(today, 30), perDay: 20 });
const port = process.argv[2];
const replica = await startReplica({ world, clock: systemClock, ...(port !== undefined && { port: Number(port) }) });
for (const site of SITE_NAMES) console.log(`${site.padEnd(10)} ${replica[site]}/`);
process.once('SIGINT', () => void replica.close());
