import type { RegistryDifference, RegistryFiles } from '@nhipbao/records';

/** What long work is given: who asked, a signal that ends it when the product stops, and where it says how far it is. */
export interface ActionRun {
  /** `user:lan`, `cli:root`: written beside what the work changes. */
  by: string;
  signal: AbortSignal;
  /** Steps done and how many there are, where that is known; `note` in Vietnamese. */
  progress(done: number, total?: number, note?: string | undefined): void;
}

/** What an action answers: plain JSON. */
export type ActionResult = Record<string, unknown>;

/**
 * What the running product can do on request; the composition (services/standalone) implements it from packages/jobs. Every
 * function rejects with a SourceError, WarehouseError or another error whose message can be shown.
 */
export interface ApiActions {
  /**
   * Runs one source now, whatever its schedule, and answers with its run's counts; with `records` also with what it brought, as the
   * lines of `source run ID --records`, the first 5,000.
   */
  runSource(id: string, run: ActionRun, options?: { records?: boolean }): Promise<ActionResult>;
  /** Takes a file for a source of the kind file-import and reads it: ImportResult. */
  importFile(source: string, file: { name: string; bytes: Uint8Array }, run: ActionRun): Promise<ActionResult>;
  /** Proves one source's settings against the live source; `{ ok, reason? }`. Marks it verified when it is. */
  checkSource(id: string, run: ActionRun): Promise<ActionResult>;
  /** Reads older pages of a source between two local days, both inclusive. */
  backfill(
    request: { source: string; from?: string | undefined; to?: string | undefined },
    run: ActionRun,
  ): Promise<ActionResult>;
  /** Measures every indicator of one period, or of the present one. */
  measure(request: { period?: string | undefined }, run: ActionRun): Promise<ActionResult>;
  /** Decides on every item that has no decision of the present rules and model. */
  classifyPending(run: ActionRun): Promise<ActionResult>;
  /** Matches posts that wait with items: of one unit or all; `again`: also those that were looked at before. */
  match(request: { unit?: string | undefined; again: boolean }, run: ActionRun): Promise<ActionResult>;
  /** Extracts again from the archive: everything, or one source's or unit's pages. */
  reprocess(request: { source?: string | undefined; unit?: string | undefined }, run: ActionRun): Promise<ActionResult>;
  /** Writes a backup into a folder of this machine. */
  backup(request: { to: string }, run: ActionRun): Promise<ActionResult>;
  /** Writes a view (csv, json or parquet) or the archive (`warc`) into a file or folder of this machine. */
  exportTo(
    request: { what: string; format: 'csv' | 'json' | 'parquet' | 'warc'; to: string },
    run: ActionRun,
  ): Promise<ActionResult>;
  /** Computes the evidence of a measurement again and says whether the digests agree. */
  verify(request: { measurement: string }, run: ActionRun): Promise<ActionResult>;
  registryExport(): Promise<RegistryFiles>;
  registryDiff(files: RegistryFiles): Promise<RegistryDifference>;
  /** Applies the difference; entries in conflict only with `force`. Answers with what was applied. */
  registryApply(request: RegistryFiles & { force: boolean }, by: string): Promise<RegistryDifference>;
}
