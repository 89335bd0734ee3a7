import { toLocalIso, type WorkLabel } from '@nhipbao/records';
import type { LabelRow } from '@nhipbao/warehouse';

/** A stored label as the api shows it. Only editors' rows have this shape. */
export function workLabel(row: LabelRow): WorkLabel {
  return {
    work: row.item_id,
    at: toLocalIso(row.decided_at),
    by: row.decided_by,
    format: row.format,
    secondary: row.secondary,
    origin: row.origin,
    broadcastOrigin: row.broadcast_origin,
    hasAudioVersion: row.has_audio_version,
    advertising: row.advertising,
    aiLabel: row.ai_label,
    note: row.note,
    queue: row.queue === '' ? 'direct' : row.queue,
    draw: row.draw === '' ? null : row.draw,
    sawMachine: row.saw_machine,
    said: row.said,
    codebook: row.model_version,
  };
}
