import type { Decision, Registry } from '@nhipbao/records';
import { articleTexts, mapInTurns, pendingClassification, storiesBetween } from '@nhipbao/warehouse';
import type { JobContext } from './job.ts';
import { articleFromJson } from './store/article-json.ts';
import { isNearDuplicate } from './store/same-story.ts';
import { storedStory } from './store/stored-story.ts';
import { createStoryIndex } from './store/story-index.ts';

const BATCH = 200;
/** Items listed at a time: listing looks at every item, so it is done seldom. */
const LISTED = 10_000;
const WINDOW_MS = 3 * 86_400_000;

type Pending = { item_id: string; source_digest: string; unit_id: string; url: string; dated_at: Date };

/**
 * Decides on every item whose current content this classifier has not judged yet, oldest first, and stores the decisions beside the
 * earlier ones. Returns how many were decided.
 */
export async function classifyPending(
  context: Pick<JobContext, 'warehouse' | 'classifier' | 'clock' | 'signal' | 'onProgress'>,
  registry: Registry,
): Promise<number> {
  const { warehouse, classifier, signal } = context;
  let decided = 0;
  while (!signal.aborted) {
    const pending = await warehouse.query(pendingClassification, { model: classifier.version, limit: LISTED });
    for (let start = 0; start < pending.length && !signal.aborted; start += BATCH) {
      const batch = pending.slice(start, start + BATCH);
      await classifyBatch(context, registry, batch);
      decided += batch.length;
      context.onProgress?.(decided, decided + pending.length - start - batch.length);
    }
    if (pending.length < LISTED) break;
  }
  return decided;
}

async function classifyBatch(
  context: Pick<JobContext, 'warehouse' | 'classifier' | 'clock'>,
  registry: Registry,
  pending: readonly Pending[],
): Promise<void> {
  const rows = await decideItems(context, registry, pending, context.clock.now());
  await context.warehouse.writer.insert('classifications', rows);
}

/** Decides on items by their present text, near repeats of other units included, and stores nothing: rows as `classifications` holds them. */
export async function decideItems(
  { warehouse, classifier }: Pick<JobContext, 'warehouse' | 'classifier'>,
  registry: Registry,
  pending: readonly Pending[],
  decidedAt: Date,
): Promise<ReturnType<typeof decisionRow>[]> {
  const texts = new Map(
    (await warehouse.query(articleTexts, { ids: pending.map((row) => row.item_id) })).map((row) => [
      row.item_id,
      row.article,
    ]),
  );
  const originals = await originalsOf(warehouse, pending);
  const names = new Map(registry.units.map((unit) => [unit.id, unit]));
  const rows = await mapInTurns(pending, (row) => {
    const text = texts.get(row.item_id);
    if (text === undefined) return null;
    const unit = names.get(row.unit_id);
    const decision = classifier.classify(articleFromJson(text), {
      url: row.url,
      unitOwnNames: unit ? [unit.name, unit.shortName, ...unit.ownNames] : [],
    });
    const original = originals.get(row.item_id);
    return decisionRow(
      row,
      original ? republished(decision, names.get(original)?.shortName ?? original) : decision,
      decidedAt,
    );
  });
  return rows.filter((row) => row !== null);
}

/** Items that nearly repeat an earlier one of another unit, with that unit: reused content (tin dẫn lại). */
async function originalsOf(
  warehouse: JobContext['warehouse'],
  pending: readonly Pending[],
): Promise<Map<string, string>> {
  const times = pending.map((row) => row.dated_at.getTime());
  const span = { from: new Date(Math.min(...times) - WINDOW_MS), to: new Date(Math.max(...times) + WINDOW_MS) };
  const stories = (await warehouse.query(storiesBetween, span)).map(storedStory);
  const index = createStoryIndex(stories);
  const wanted = new Set(pending.map((row) => row.item_id));
  const found = new Map<string, string>();
  await mapInTurns(
    stories.filter((one) => wanted.has(one.itemId)),
    (story) => {
      const original = index
        .near(story)
        .find((other) => other.unit !== story.unit && other.datedAt < story.datedAt && isNearDuplicate(other, story));
      if (original) found.set(story.itemId, original.unit);
    },
  );
  return found;
}

function republished(decision: Decision, unitName: string): Decision {
  return {
    ...decision,
    origin: 'republished',
    reasons: [...decision.reasons, { text: `gần trùng với nội dung đăng trước của ${unitName}`, weight: 1 }],
  };
}

function decisionRow(row: Pending, decision: Decision, decidedAt: Date) {
  return {
    item_id: row.item_id,
    decided_at: decidedAt,
    layer: decision.layer,
    decided_by: 'nhipbao',
    model_version: decision.modelVersion,
    source_digest: row.source_digest,
    format: decision.format,
    secondary: decision.secondary,
    topic: decision.topic,
    probability: decision.probability,
    reasons: JSON.stringify(decision.reasons),
    origin: decision.origin,
    has_audio_version: decision.hasAudioVersion,
    broadcast_origin: decision.broadcastOrigin,
    ai_label: decision.aiLabel,
    advertising: decision.advertising,
    note: null,
  };
}
