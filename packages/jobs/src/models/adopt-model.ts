import { candidateRows, formatModelFile } from '@nhipbao/warehouse';
import type { JobContext } from '../job.ts';
import { adoptedModel, nameAdopted } from './adopted-model.ts';

const BATCH = 2_000;

/** A version that nothing was rescored by. */
export class NoCandidateError extends Error {
  override name = 'NoCandidateError';
}

/**
 * Puts a candidate into force: its decisions are written beside the earlier ones (which stay), then the fact `model:adopted` names it, with
 * who did so. Editors' labels go on winning. Run again after a kill it writes the same decisions once more, which changes nothing. Items
 * that were not rescored keep their decisions; a format model trained here decides on new items from the next start on.
 * Throws NoCandidateError.
 */
export async function adoptModel(
  { warehouse, clock, signal }: Pick<JobContext, 'warehouse' | 'clock' | 'signal'>,
  version: string,
  by: string,
): Promise<{ version: string; before: string | null; adopted: number }> {
  const before = (await adoptedModel(warehouse))?.payload.version ?? null;
  const decidedAt = clock.now();
  let adopted = 0;
  let after = '';
  while (!signal.aborted) {
    const rows = await warehouse.query(candidateRows, { model: version, after, limit: BATCH });
    const last = rows.at(-1);
    if (!last) break;
    await warehouse.writer.insert(
      'classifications',
      rows.map((row) => ({ ...row, decided_at: decidedAt, decided_by: 'nhipbao', note: `áp dụng bởi ${by}` })),
    );
    adopted += rows.length;
    after = last.item_id;
  }
  signal.throwIfAborted();
  if (adopted === 0)
    throw new NoCandidateError(`Chưa có quyết định nào của phiên bản ${version}; hãy chạy "model rescore" trước.`);
  const model = await warehouse.reader.find(formatModelFile, { version });
  await nameAdopted(warehouse, { version, digest: model?.digest ?? null }, by);
  return { version, before, adopted };
}
