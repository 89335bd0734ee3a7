import type { Log } from '@nhipbao/collectors';
import { destination, pino } from 'pino';

/** A log of JSON lines on stderr: stdout belongs to results. */
export function createLog(level: string): Log {
  return pino({ level, base: null, timestamp: () => `,"at":"${new Date().toISOString()}"` }, destination(2));
}
