import { randomUUID } from 'node:crypto';
import { PurgeRecord } from '@nhipbao/records';
import {
  eraseOlderFacts,
  erasePublications,
  eraseReadings,
  eraseResponses,
  eraseSamples,
  leavesOfPublications,
  publicationsOfAccount,
  purgeLeaves,
  responsesOfSources,
  rowsOfSources,
  writeFact,
} from '@nhipbao/warehouse';
import { z } from 'zod';
import { sourcesEver } from '../registry/sources-ever.ts';
import { loadRegistry } from '../registry/store.ts';
import { stateEntity } from '../store/source-sink.ts';
import { withLease } from '../with-lease.ts';
import { AccountError } from './account-error.ts';
import type { AccountTools } from './account-tools.ts';
import { disconnectAccount } from './disconnect-account.ts';

/**
 * Removes a platform's content of an account: posts, samples, archived responses, files handed in for it alone, issues that quote them,
 * the log of its sources' runs, and what they remembered; rows are deleted, not hidden. Leaves of evidence keep their digest and lose
 * title and address. The account is disconnected and its sources switched off first, else the next reading would bring it back; an account
 * or a source that was taken out of the registry is purged like one in it. Measured values stay; what is measured anew shows its months
 * as a gap, never as silence. Repeating it after a stop finishes the work. Backups made before still hold the content. Throws AccountError.
 */
export async function purgeAccount(
  tools: Pick<AccountTools, 'warehouse' | 'vault' | 'clock' | 'dropImport'>,
  request: { account: string; by: string; why: string; signal: AbortSignal },
): Promise<PurgeRecord> {
  const { warehouse, clock } = tools;
  const { account, by, why, signal } = request;
  await disconnectAccount(tools, { account, by });
  const registry = await loadRegistry(warehouse);
  for (const source of registry.sources) {
    if (source.account === account && source.enabled) await switchOff(warehouse, source.id, by);
  }
  const own = (await sourcesEver(warehouse)).filter((source) => source.account === account);
  const sources = [...new Set(own.map(({ id }) => id))];
  for (const id of sources) await untilIdle({ warehouse, holder: by, signal }, id, account);

  const at = clock.now();
  const publications = await warehouse.query(publicationsOfAccount, { account, sources });
  const ids = publications.map((row) => row.publication_id);
  const tellers = new Set(publications.flatMap((row) => row.source_ids));
  const sharedFiles = [...tellers].filter((id) => !sources.includes(id)).toSorted();
  const before = new Date(at.getTime() + 86_400_000);
  const responses = await warehouse.query(responsesOfSources, { sources, before });
  const { samples, issues } = await warehouse.reader.one(rowsOfSources, { sources, before });
  const { leaves } = await warehouse.reader.one(leavesOfPublications, { ids });
  const record = {
    account,
    at: at.toISOString(),
    by,
    why,
    publications: ids.length,
    samples,
    issues,
    leaves,
    sharedFiles,
  };
  const purge: PurgeRecord = { ...record, responses: responses.length };
  // Before the leaves change: an evidence without its record would look tampered with.
  const entity = `purge:${account}:${randomUUID()}`;
  await writeFact(warehouse, { entity, schema: PurgeRecord, by, compute: () => purge });

  await purgeLeaves(warehouse, ids, at);
  await eraseSamples(warehouse, sources, before);
  await erasePublications(warehouse, ids);
  await eraseResponses(warehouse, { responses, sources, before, at, reason: 'request' });
  await eraseReadings(warehouse, sources);
  for (const { id, collector, settings } of own) {
    if (collector === 'file-import') await tools.dropImport?.(typeof settings.file === 'string' ? settings.file : id);
  }
  for (const id of sources) {
    const state = stateEntity(id);
    const forgotten = await writeFact(warehouse, {
      entity: state,
      schema: z.unknown(),
      by,
      compute: (now) => now && {},
    });
    if (forgotten) await eraseOlderFacts(warehouse, state);
  }
  return purge;
}

/** Not by way of the registry's checks: an entry that has a fault must stop reading all the same. */
async function switchOff(warehouse: AccountTools['warehouse'], source: string, by: string): Promise<void> {
  await writeFact(warehouse, {
    entity: `registry:source:${source}`,
    schema: z.looseObject({}).nullable(),
    by,
    compute: (current) => (current?.payload ? { ...current.payload, enabled: false } : undefined),
  });
}

/** A run that is under way would write again what was just removed: its lease is waited for by asking, not by force. */
async function untilIdle(context: Parameters<typeof withLease>[0], source: string, account: string): Promise<void> {
  const idle = await withLease(context, `source:${source}`, async () => true);
  if (!idle) {
    const message = `Nguồn ${source} đang được đọc. Đợi lần đọc này xong (thường dưới vài phút) rồi xóa lại.`;
    throw new AccountError('being-read', message, { account });
  }
}
