import type { Warehouse } from './open.ts';

/** Mutations are waited for: when an erasure answers, the rows stand in no part that is read. */
const WAIT = 'SETTINGS mutations_sync = 2';
/** Ids in one statement. */
const SLICE = 2000;

/** Takes all versions of an entry of the vault but the newest out of the table; the newest keeps its number from being used twice. */
export async function eraseOlderVaultRows(warehouse: Warehouse, entry: string): Promise<void> {
  await warehouse.command(
    `ALTER TABLE vault_rows DELETE WHERE entry = {entry:String}
      AND version < (SELECT max(version) FROM vault_rows WHERE entry = {entry:String}) ${WAIT}`,
    { entry },
  );
}

/** The same for a fact, whose earlier versions hold what must be forgotten. */
export async function eraseOlderFacts(warehouse: Warehouse, entity: string): Promise<void> {
  await warehouse.command(
    `ALTER TABLE facts DELETE WHERE entity = {entity:String}
      AND version < (SELECT max(version) FROM facts WHERE entity = {entity:String}) ${WAIT}`,
    { entity },
  );
}

/** Removes the rows of publications by id, every version: their posts, their samples, and what was decided on them. */
export async function erasePublications(warehouse: Warehouse, ids: readonly string[]): Promise<void> {
  for (let from = 0; from < ids.length; from += SLICE) {
    const slice = ids.slice(from, from + SLICE);
    for (const table of ['publication_matches', 'samples', 'publications']) {
      await warehouse.command(`ALTER TABLE ${table} DELETE WHERE publication_id IN {ids:Array(String)} ${WAIT}`, {
        ids: slice,
      });
    }
  }
}

/** Removes samples that sources took before an instant. */
export async function eraseSamples(warehouse: Warehouse, sources: readonly string[], before: Date): Promise<void> {
  await warehouse.command(
    `ALTER TABLE samples DELETE WHERE source_id IN {sources:Array(String)}
      AND observed_at < fromUnixTimestamp64Milli({before:Int64}, 'UTC') ${WAIT}`,
    { sources: [...sources], before: before.getTime() },
  );
}

/**
 * Takes the words of posts (title, text, links) out of what sources said of them, and their titles out of evidence, whose digests are
 * not made of titles and stay right. That a post exists, its address and its time stay.
 */
export async function eraseWords(
  warehouse: Warehouse,
  ids: readonly string[],
  sources: readonly string[],
): Promise<void> {
  for (let from = 0; from < ids.length; from += SLICE) {
    const slice = ids.slice(from, from + SLICE);
    await warehouse.command(
      `ALTER TABLE publications UPDATE title = NULL, text = NULL, links = []
        WHERE publication_id IN {ids:Array(String)} AND source_id IN {sources:Array(String)} ${WAIT}`,
      { ids: slice, sources: [...sources] },
    );
    await warehouse.command(
      `ALTER TABLE evidence UPDATE title = NULL
        WHERE kind = 'publication' AND record_id IN {ids:Array(String)} AND title IS NOT NULL ${WAIT}`,
      { ids: slice },
    );
  }
}

/** Removes what sources could not use of the answers they got before an instant: it quotes them. */
export async function eraseIssues(warehouse: Warehouse, sources: readonly string[], before: Date): Promise<void> {
  await warehouse.command(
    `ALTER TABLE collection_issues DELETE WHERE source_id IN {sources:Array(String)}
      AND at < fromUnixTimestamp64Milli({before:Int64}, 'UTC') ${WAIT}`,
    { sources: [...sources], before: before.getTime() },
  );
}

/**
 * Removes what sources could not use of the answers they got, which it quotes, what their lists showed, and the log of their runs: with
 * the posts gone, days that were read would say that nothing was published, where the truth is that it is no longer known.
 */
export async function eraseReadings(warehouse: Warehouse, sources: readonly string[]): Promise<void> {
  for (const table of ['collection_issues', 'sightings', 'runs']) {
    await warehouse.command(`ALTER TABLE ${table} DELETE WHERE source_id IN {sources:Array(String)} ${WAIT}`, {
      sources: [...sources],
    });
  }
}

/** Removes archived responses by source that were fetched before an instant; that they were there and why they went is written first. */
export async function eraseResponses(
  warehouse: Warehouse,
  erasure: {
    responses: readonly { digest: string; source_id: string; fetched_at: Date }[];
    sources: readonly string[];
    before: Date;
    at: Date;
    reason: 'age' | 'request';
  },
): Promise<void> {
  const { responses, sources, before, at, reason } = erasure;
  if (responses.length === 0) return;
  await warehouse.writer.insert(
    'erased_responses',
    responses.map((response) => ({ ...response, erased_at: at, reason })),
  );
  await warehouse.command(
    `ALTER TABLE archive DELETE WHERE source_id IN {sources:Array(String)}
      AND fetched_at < fromUnixTimestamp64Milli({before:Int64}, 'UTC') ${WAIT}`,
    { sources: [...sources], before: before.getTime() },
  );
}

/** Takes title and address out of the leaves of publications and marks them; digest, position and count stay as they were. */
export async function purgeLeaves(warehouse: Warehouse, ids: readonly string[], at: Date): Promise<void> {
  for (let from = 0; from < ids.length; from += SLICE) {
    await warehouse.command(
      `ALTER TABLE evidence UPDATE title = NULL, url = NULL, purged_at = fromUnixTimestamp64Milli({at:Int64}, 'UTC')
        WHERE kind = 'publication' AND record_id IN {ids:Array(String)} AND purged_at IS NULL ${WAIT}`,
      { ids: ids.slice(from, from + SLICE), at: at.getTime() },
    );
  }
}
