import type { Collector, Log } from '../collector.ts';
import type { Exchange } from '../fetch/exchange.ts';
import { type RunRequest, runSource } from '../run.ts';
import type { RecordBatch } from '../run-batch.ts';
import type { RunResult } from '../run-result.ts';
import type { LoopbackSite } from './loopback.ts';
import { testTransport } from './test-transport.ts';

export const silentLog: Log = { info: () => {}, warn: () => {}, error: () => {} };

/** One run of a collector against a loopback site, with everything it stored. */
export async function runOnce(
  collector: Collector,
  site: LoopbackSite,
  settings: Record<string, unknown>,
  more: Partial<RunRequest> & { account?: string } = {},
): Promise<{ result: RunResult; records: RecordBatch; archived: Exchange[]; state: unknown }> {
  const records: RecordBatch = { sightings: [], publications: [], samples: [], issues: [] };
  const archived: Exchange[] = [];
  let state = more.state;
  const transport = testTransport({ allowPrivateHosts: [site.host] });
  const result = await runSource({
    source: { id: 'nguon-thu', account: more.account, settings },
    collector,
    transport,
    sink: {
      archive: async (exchanges) => void archived.push(...exchanges),
      write: async (batch) => {
        records.sightings.push(...batch.sightings);
        records.publications.push(...batch.publications);
        records.samples.push(...batch.samples);
        records.issues.push(...batch.issues);
      },
      saveState: async (saved) => {
        state = saved;
      },
    },
    clock: transport.time.clock,
    log: silentLog,
    ...more,
    state,
  });
  return { result, records, archived, state };
}
