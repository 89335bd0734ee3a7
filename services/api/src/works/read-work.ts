import { Reason, toLocalIso, type WorkDetail, type WorkVersion } from '@nhipbao/records';
import { type Warehouse, workAddresses, workById, workDecisions, workHistory, workSightings } from '@nhipbao/warehouse';
import { z } from 'zod';
import { ApiError } from '../problems/api-error.ts';
import { publicationsOfWork } from '../publications/read-publications.ts';
import { bodyOf, versionChanges } from './version-changes.ts';
import { workSummary } from './work-summary.ts';

/** One work with its text, versions (each with what changed), decisions with reasons, addresses and lists. Throws ApiError `not-found`. */
export async function readWork(warehouse: Warehouse, id: string): Promise<WorkDetail> {
  const work = await warehouse.reader.find(workById, { id });
  if (!work) throw new ApiError('not-found', { detail: 'Không có tác phẩm này.' });
  const [history, decisions, addresses, publications] = await Promise.all([
    warehouse.query(workHistory, { id }),
    warehouse.query(workDecisions, { id }),
    warehouse.query(workAddresses, { id }),
    publicationsOfWork(warehouse, id),
  ]);
  const sightings = await warehouse.query(workSightings, { addresses: addresses.map(({ address }) => address) });
  const newest = history.at(-1);

  return {
    ...workSummary(work),
    authors: work.authors,
    updatedAt: work.updated_at && toLocalIso(work.updated_at),
    firstSeenAt: toLocalIso(work.first_seen_at),
    sourceLine: work.source_line,
    tags: work.tags,
    syllables: work.syllables,
    topic: work.topic === '' ? null : work.topic,
    text: newest ? bodyOf(newest.article) : '',
    advertising: work.advertising,
    broadcastOrigin: work.broadcast_origin,
    hasAudioVersion: work.has_audio_version,
    aiLabel: work.ai_label,
    addresses: addresses.map(({ address, reason }) => ({ address, reason })),
    sightings: sightings.map((row) => ({
      source: row.source_id,
      listKind: row.list_kind,
      seenAt: toLocalIso(row.seen_at),
    })),
    publications,
    versions: versionsOf(history),
    decisions: decisions.map((row) => ({
      decidedAt: toLocalIso(row.decided_at),
      layer: row.layer,
      decidedBy: row.decided_by,
      modelVersion: row.model_version,
      format: row.format,
      secondary: row.secondary,
      topic: row.topic,
      probability: row.probability,
      reasons: z.array(Reason).parse(JSON.parse(row.reasons)),
    })),
  };
}

/** Versions newest first, each compared with the one before it. */
function versionsOf(history: z.output<typeof workHistory.row>[]): WorkVersion[] {
  return history
    .map((row, index) => {
      const before = history[index - 1];
      return {
        observedAt: toLocalIso(row.observed_at),
        sourceDigest: row.source_digest,
        archiveDigest: row.archive_digest,
        title: row.title,
        lead: row.lead,
        updatedAt: row.updated_at && toLocalIso(row.updated_at),
        changes: before ? versionChanges(before.article, row.article) : null,
      };
    })
    .reverse();
}
