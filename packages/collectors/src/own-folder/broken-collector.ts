import { z } from 'zod';
import { type Collector, defineCollector } from '../collector.ts';

/**
 * Stands in for a collector whose file cannot be used: its sources fail with the reason on their health, all others are read. It takes the
 * place of ours too, so that a source is never read by another collector than the deployment meant.
 */
export function brokenCollector(kind: string, reason: string): Collector {
  return defineCollector({
    kind,
    title: { vi: `${kind} (tệp hỏng)`, en: `${kind} (broken file)` },
    hosts: () => [],
    settings: z.looseObject({}),
    state: z.unknown(),
    async *collect() {
      yield { status: { stream: kind, complete: false, code: 'collector-broken', reason } };
    },
  });
}
