import type { ActionRun, ApiActions } from '@nhipbao/api';
import {
  applyFiles,
  backfillSource,
  checkSource,
  classifyPending,
  collectPages,
  collectSource,
  diffFiles,
  exportRegistry,
  exportWarc,
  ImportError,
  importFile,
  type JobContext,
  loadRegistry,
  matchUnits,
  measureUnits,
  periodsToMeasure,
  reprocess,
  VAULT_TABLES,
  verifyMeasurement,
} from '@nhipbao/jobs';
import type { Registry, Source } from '@nhipbao/records';
import { PeriodId } from '@nhipbao/records';
import { backupWarehouse, exportView } from '@nhipbao/warehouse';

/** A source or another thing that was asked for by name is not there. */
export class UnknownName extends Error {
  override name = 'UnknownName';
}

/** What an answer of the api may hold of one run's records. */
const MOST_RECORDS = 5000;

function sourceOf(registry: Registry, id: string): Source {
  const source = registry.sources.find((one) => one.id === id);
  if (!source)
    throw new UnknownName(
      `there is no source "${id}"; known are ${registry.sources.map((one) => one.id).join(', ') || 'none'}`,
    );
  return source;
}

/** What the running product does on request of the api and of the command line, from packages/jobs. */
export function createActions(base: Omit<JobContext, 'signal'>): ApiActions {
  const contextOf = (run: ActionRun): JobContext => ({
    ...base,
    holder: `${base.holder} ${run.by}`,
    signal: run.signal,
    onProgress: (done, total) => run.progress(done, total),
  });
  const { warehouse } = base;
  return {
    async runSource(id, run, { records: wanted = false } = {}) {
      const registry = await loadRegistry(warehouse);
      const source = sourceOf(registry, id);
      const context = contextOf(run);
      const records: object[] = [];
      const keep = (record: object) => void (records.length < MOST_RECORDS && records.push(record));
      const result = await collectSource(context, registry, source, { onRecord: wanted ? keep : undefined });
      if (!result) return { source: id, outcome: 'busy' };
      const web = registry.sources.find((one) => one.unit === source.unit && one.collector === 'web' && one.enabled);
      const pages = web ? await collectPages(context, web) : undefined;
      const classified = await classifyPending(context, registry);
      const { runId, outcome, counts, fresh, requests, bytes, error } = result;
      const ran = {
        source: id,
        runId,
        outcome,
        counts,
        fresh,
        requests,
        bytes,
        error,
        pages: pages ?? null,
        classified,
      };
      return wanted ? { ...ran, records } : ran;
    },
    async importFile(id, file, run) {
      const { saveImport } = base;
      if (!saveImport) throw new ImportError('Bản cài đặt này không có thư mục để nhận tệp.');
      const registry = await loadRegistry(warehouse);
      const given = { ...file, by: run.by };
      return { ...(await importFile({ ...contextOf(run), saveImport }, registry, sourceOf(registry, id), given)) };
    },
    checkSource: async (id, run) => ({
      ...(await checkSource(contextOf(run), sourceOf(await loadRegistry(warehouse), id), run.by)),
    }),
    async backfill(request, run) {
      const registry = await loadRegistry(warehouse);
      return { ...(await backfillSource(contextOf(run), registry, sourceOf(registry, request.source), request)) };
    },
    async measure({ period }, run) {
      const context = contextOf(run);
      const periods = period ? [PeriodId.parse(period)] : periodsToMeasure(base.clock.now());
      return { measurements: await measureUnits(context, await loadRegistry(warehouse), periods) };
    },
    async classifyPending(run) {
      return { classified: await classifyPending(contextOf(run), await loadRegistry(warehouse)) };
    },
    match: async ({ unit, again }, run) => ({ ...(await matchUnits(contextOf(run), { unit, again })) }),
    reprocess: async (request, run) => ({
      ...(await reprocess(contextOf(run), await loadRegistry(warehouse), request)),
    }),
    backup: async ({ to }) => ({ ...(await backupWarehouse(warehouse, { to, leaveOut: VAULT_TABLES })) }),
    async exportTo({ what, format, to }, run) {
      if (format === 'warc') return { ...(await exportWarc(contextOf(run), to)) };
      await exportView(warehouse, what, { format, to });
      return { view: what, file: to };
    },
    verify: async ({ measurement }, run) => ({ ...(await verifyMeasurement(contextOf(run), measurement)) }),
    registryExport: async () => ({ files: exportRegistry(await loadRegistry(warehouse)) }),
    registryDiff: (files) => diffFiles(warehouse, base.collectors, files),
    registryApply: (request, by) => applyFiles(warehouse, base.collectors, request, by),
  };
}
