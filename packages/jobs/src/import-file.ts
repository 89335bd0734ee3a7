import { createHash, randomUUID } from 'node:crypto';
import type { SaveImport } from '@nhipbao/collectors';
import { type ImportResult, ImportRows, ImportUpload, type Registry, type Source, toLocalIso } from '@nhipbao/records';
import { issuesOfRun, readFactVersions, type Warehouse, writeFact } from '@nhipbao/warehouse';
import { collectSource } from './collect-source.ts';
import type { JobContext } from './job.ts';

/** A file that no source takes; the message (Vietnamese) says what to do. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
}

const Stored = ImportUpload.omit({ by: true });
const MAX_ISSUES = 200;
const entityOf = (source: string) => `import:${source}`;

/**
 * Takes a file for a source of the kind file-import: puts it in place of the one before, notes who handed it in, and reads it at once.
 * The file itself is archived by its SHA-256 with that run, also when it is refused, so that earlier ones stay. Throws ImportError.
 */
export async function importFile(
  context: JobContext & { saveImport: SaveImport },
  registry: Registry,
  source: Source,
  file: { name: string; bytes: Uint8Array; by: string },
): Promise<ImportResult> {
  const { warehouse, clock } = context;
  if (source.collector !== 'file-import')
    throw new ImportError(
      `Nguồn ${source.id} không nhận tệp: bộ thu thập của nó là ${source.collector}, không phải file-import.`,
    );
  if (file.bytes.length === 0) throw new ImportError('Tệp không có nội dung.');
  const upload = {
    id: randomUUID(),
    name: file.name,
    digest: createHash('sha256').update(file.bytes).digest('hex'),
    bytes: file.bytes.length,
    at: toLocalIso(clock.now()),
  };
  const note = (stored: typeof Stored._output) =>
    writeFact(warehouse, { entity: entityOf(source.id), schema: Stored, by: file.by, compute: () => stored });

  const { settings } = source;
  await context.saveImport(typeof settings.file === 'string' ? settings.file : source.id, file.bytes);
  await note({ ...upload, outcome: 'received', rows: null, error: null });
  const run = await collectSource(context, registry, source);
  const rows = ImportRows.safeParse(run?.streams.find(({ stream }) => stream === 'rows')?.counts);
  const outcome = {
    ...upload,
    outcome: run?.outcome ?? 'busy',
    rows: rows.success ? rows.data : null,
    error: run?.error?.message ?? null,
  };
  await note(outcome);
  const issues = run
    ? await warehouse.query(issuesOfRun, { source: source.id, run: run.runId, limit: MAX_ISSUES })
    : [];
  return {
    ...outcome,
    by: file.by,
    issues: issues.map(({ issue_id, at, ...issue }) => ({ id: issue_id, at: toLocalIso(at), ...issue })),
  };
}

/** The files that were handed in for a source, newest first, each as it stands last. */
export async function readImports(warehouse: Pick<Warehouse, 'reader'>, source: string): Promise<ImportUpload[]> {
  const versions = await readFactVersions(warehouse, entityOf(source), Stored);
  const uploads = new Map(versions.map(({ payload, by }) => [payload.id, { ...payload, by }]));
  return [...uploads.values()].toReversed();
}
