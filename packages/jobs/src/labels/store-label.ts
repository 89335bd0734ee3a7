import { type Clock, type NewLabel, NewLabel as NewLabelSchema, type WorkLabel } from '@nhipbao/records';
import { decisionBeforeLabel, drawnIn, type Warehouse } from '@nhipbao/warehouse';
import { closedWeeks } from './closed-weeks.ts';
import { workLabel } from './work-label.ts';

/** Version of the codebook that labels are given by; raise it when a definition or a tie-break changes. */
export const CODEBOOK_VERSION = 'codebook-1';

/** Why a label cannot be stored, in Vietnamese. */
export class LabelError extends Error {
  override name = 'LabelError';
  readonly reason: 'no-such-work' | 'not-drawn';
  constructor(reason: 'no-such-work' | 'not-drawn', message: string) {
    super(message);
    this.reason = reason;
  }
}

/**
 * Stores what an editor says of a work: a decision of the layer `editor` beside all others, which from then on stands in the newsroom's
 * views. What is not said is carried over from the decision before. A label that claims the random queue must be of a drawn item: only
 * those may set thresholds. Throws LabelError `no-such-work` and `not-drawn`.
 */
export async function storeLabel(
  { warehouse, clock }: { warehouse: Warehouse; clock: Clock },
  work: string,
  by: string,
  label: NewLabel,
): Promise<WorkLabel> {
  const given = NewLabelSchema.parse(label);
  const before = await warehouse.reader.find(decisionBeforeLabel, { id: work });
  if (!before) throw new LabelError('no-such-work', 'Không có tác phẩm này.');
  const now = clock.now();
  const { week } = closedWeeks(now, 0);
  const drawn = given.queue === 'random' ? await warehouse.reader.find(drawnIn, { id: work, week }) : undefined;
  if (given.queue === 'random' && !drawn)
    throw new LabelError('not-drawn', 'Nội dung này không thuộc mẫu ngẫu nhiên của một tuần đã khép.');
  const row = {
    item_id: work,
    decided_at: now,
    layer: 'editor' as const,
    decided_by: by,
    model_version: CODEBOOK_VERSION,
    source_digest: before.source_digest,
    format: given.format,
    secondary: given.secondary ?? before.secondary.filter((format) => format !== given.format),
    topic: before.topic,
    probability: 1,
    reasons: JSON.stringify(given.note ? [{ text: given.note, weight: 1 }] : []),
    origin: given.origin ?? before.origin,
    has_audio_version: given.hasAudioVersion ?? before.has_audio_version,
    broadcast_origin: given.broadcastOrigin ?? before.broadcast_origin,
    ai_label: given.aiLabel ?? before.ai_label,
    advertising: given.advertising ?? before.advertising,
    note: given.note || null,
    queue: given.queue,
    draw: drawn?.week ?? '',
    saw_machine: given.sawMachine,
    said: SAID.filter((field) => given[field] !== undefined),
  };
  await warehouse.writer.insert('classifications', [row]);
  return workLabel(row);
}

const SAID = [
  'format',
  'secondary',
  'origin',
  'broadcastOrigin',
  'hasAudioVersion',
  'advertising',
  'aiLabel',
] as const satisfies readonly (keyof NewLabel)[];
