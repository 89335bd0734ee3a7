import { defineJob, every } from '../job.ts';
import { takeReadings } from '../readings/take-readings.ts';

/** Takes the fixed readings of platform counters ("chốt số liệu") on their days, and late what was missed. */
export default defineJob({
  name: 'readings',
  due: every(10 * 60_000),
  run: takeReadings,
});
