import type { Classifier } from '@nhipbao/classifier';
import type { Collector, Log, ReadImport, RunRequest, SaveImport, Secrets, Transport } from '@nhipbao/collectors';
import type { Extractor } from '@nhipbao/extraction';
import type { Clock } from '@nhipbao/records';
import type { Warehouse } from '@nhipbao/warehouse';

export interface JobContext {
  warehouse: Warehouse;
  clock: Clock;
  log: Log;
  transport: Transport;
  extractor: Extractor;
  classifier: Classifier;
  /** Collectors by kind. */
  collectors: ReadonlyMap<string, Collector>;
  /** Reads a file that people handed in, by its name. */
  readImport: ReadImport;
  /** Keeps a file that people hand in; a process without a folder for imports has none. */
  saveImport?: SaveImport | undefined;
  /** Reads feeds off the main thread. */
  readFeed: NonNullable<RunRequest['readFeed']>;
  /** Keys and tokens of accounts, sealed at rest. */
  secrets: Secrets;
  /** Names this process in leases and as the author of what it stores. */
  holder: string;
  /** Pages read of one unit in one go, and pages being read side by side. */
  pagesPerRound: number;
  pageConcurrency: number;
  /** Whether style sheets and pictures of stories are archived beside the page. */
  archiveAssets: boolean;
  signal: AbortSignal;
  /** Called with what is done of what there is to do, for progress bars on long work. */
  onProgress?: ((done: number, total: number) => void) | undefined;
}

/** A job: one file in `kinds/`. `due` says when it is to run next; a run that was missed is taken late, not dropped. */
export interface Job {
  name: string;
  /** The next time it is due, given when it last ended; null: not by itself. */
  due(last: Date | null, now: Date): Date | null;
  /** Does what there is to do and says it in one line for the log. */
  run(context: JobContext): Promise<Record<string, number>>;
}

/** Declares a job. */
export function defineJob(job: Job): Job {
  return job;
}

/** Due a fixed time after the last run ended; at once when it never ran. */
export function every(ms: number): Job['due'] {
  return (last, now) => (last ? new Date(last.getTime() + ms) : now);
}
