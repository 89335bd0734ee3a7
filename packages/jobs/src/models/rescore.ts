import { type CandidateDifference, measuringPeriod, type PeriodId, type Registry } from '@nhipbao/records';
import { formatModelFile, itemsToRescore } from '@nhipbao/warehouse';
import { decideItems } from '../classify-pending.ts';
import type { JobContext } from '../job.ts';
import { candidateChange } from './candidate-change.ts';
import { modelClassifier, modelDigest, modelInForce } from './model-classifier.ts';

const BATCH = 200;
/** Items listed at a time: listing looks at every item, so it is done seldom. */
const LISTED = 10_000;

/** A model file whose version was used for other bytes. */
export class ModelVersionError extends Error {
  override name = 'ModelVersionError';
}

/**
 * Decides on every item of a period (or on all) again, by this program's rules with the given format model (default: the one in force), into rows
 * of a candidate beside what is in force: nothing that anybody sees changes. Answers what adopting it would change. Stopped and started
 * again it goes on where it was. Throws ModelFileError and ModelVersionError.
 */
export async function rescore(
  context: Pick<JobContext, 'warehouse' | 'clock' | 'signal' | 'onProgress'>,
  registry: Registry,
  request: { period?: PeriodId | undefined; model?: Uint8Array | 'shipped' | undefined; by: string },
): Promise<CandidateDifference> {
  const { warehouse, clock, signal } = context;
  const model = request.model === 'shipped' ? undefined : (request.model ?? (await modelInForce(warehouse)));
  const classifier = await modelClassifier(model);
  const { version } = classifier;
  if (model !== undefined) await keepModel(context, version, model, request.by);
  const span = spanOf(request.period);
  let rescored = 0;
  while (!signal.aborted) {
    const waiting = await warehouse.query(itemsToRescore, { model: version, ...span, limit: LISTED });
    let stored = 0;
    for (let start = 0; start < waiting.length && !signal.aborted; start += BATCH) {
      const rows = await decideItems(
        { warehouse, classifier },
        registry,
        waiting.slice(start, start + BATCH),
        clock.now(),
      );
      await warehouse.writer.insert(
        'candidate_decisions',
        rows.map(({ decided_by: _, note: __, ...row }) => row),
      );
      stored += rows.length;
      context.onProgress?.(rescored + stored, rescored + waiting.length);
    }
    rescored += stored;
    if (waiting.length < LISTED || stored === 0) break;
  }
  signal.throwIfAborted();
  return { ...(await candidateChange(warehouse, version, span)), period: request.period ?? null, rescored };
}

/** The dates a period spans; without one, every date a page can have. */
export function spanOf(period: PeriodId | undefined): { from: Date; to: Date } {
  if (period === undefined) return { from: new Date('1970-01-01T00:00:00Z'), to: new Date('2200-01-01T00:00:00Z') };
  const { from, to } = measuringPeriod(period);
  return { from, to };
}

async function keepModel(
  { warehouse, clock }: Pick<JobContext, 'warehouse' | 'clock'>,
  version: string,
  bytes: Uint8Array,
  by: string,
): Promise<void> {
  const digest = modelDigest(bytes);
  const known = await warehouse.reader.find(formatModelFile, { version });
  if (known && known.digest !== digest)
    throw new ModelVersionError(`Phiên bản ${version} đã dùng cho một mô hình khác; hãy huấn luyện với --name mới.`);
  const shipped = (await modelClassifier()).version;
  if (version === shipped)
    throw new ModelVersionError(
      `Phiên bản ${version} là của mô hình đi kèm chương trình; hãy huấn luyện với --name khác.`,
    );
  if (known) return;
  await warehouse.writer.insert('format_models', [
    { model_version: version, digest, bytes, added_at: clock.now(), added_by: by },
  ]);
}
