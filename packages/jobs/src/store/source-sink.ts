import { randomUUID } from 'node:crypto';
import type { RecordBatch, RunSink } from '@nhipbao/collectors';
import { type Account, type Clock, canonicalAddress, type Publication, type Source } from '@nhipbao/records';
import { knownPublications, knownSightings, type Warehouse, writeFact } from '@nhipbao/warehouse';
import { z } from 'zod';
import { archiveExchanges } from './archive.ts';
import { sha256 } from './identity.ts';
import { publicationIds } from './publication-ids.ts';

export interface SourceSink extends RunSink {
  /** Sightings and publications never stored before: what a source brought that is new. */
  fresh: { sightings: number; publications: number };
}

/** Entity of the facts that hold a source's state. */
export const stateEntity = (source: string) => `state:${source}`;

/**
 * Stores what one run of a source brings. Everything is keyed by what it is, not by when it was read: a run that is repeated
 * after a crash adds nothing twice.
 */
export function createSourceSink(
  warehouse: Warehouse,
  run: { id: string; source: Source; accounts: readonly Account[]; clock: Clock; by: string },
): SourceSink {
  const { source, clock } = run;
  const fresh = { sightings: 0, publications: 0 };

  const writeSightings = async (sightings: RecordBatch['sightings']) => {
    const byAddress = new Map(sightings.map((sighting) => [canonicalAddress(sighting.url), sighting]));
    if (byAddress.size === 0) return;
    const known = await warehouse.query(knownSightings, { source: source.id, addresses: [...byAddress.keys()] });
    for (const { address } of known) byAddress.delete(address);
    const seenAt = clock.now();
    const rows = [...byAddress].map(([address, sighting]) => ({
      address,
      source_id: source.id,
      unit_id: source.unit,
      list_kind: source.collector,
      url: sighting.url,
      title: sighting.title,
      section: sighting.section,
      published_at: sighting.publishedAt,
      seen_at: seenAt,
    }));
    if (rows.length > 0) await warehouse.writer.insert('sightings', rows);
    fresh.sightings += rows.length;
  };

  /** The account that is named, else the source's, else the unit's on that platform. */
  const accountOf = ({ account: named, platform }: Pick<Publication, 'account' | 'platform'>): Account | undefined =>
    run.accounts.find((account) => account.id === (named ?? source.account)) ??
    run.accounts.find((account) => account.unit === source.unit && account.platform === platform);

  const writePublications = async (publications: Publication[]) => {
    if (publications.length === 0) return;
    const named = publications.map((publication) => {
      const account = accountOf(publication);
      const platform = publication.platform ?? account?.platform ?? 'unknown';
      const address = publication.url === null ? '' : canonicalAddress(publication.url);
      return { publication, account, platform, address, nativeId: publication.nativeId };
    });
    const ids = await publicationIds(warehouse, named);
    const rows = named.map((row) => ({ ...row, id: ids(row) }));
    const known = new Map(
      (await warehouse.query(knownPublications, { ids: rows.map((row) => row.id) })).map((row) => [
        row.publication_id,
        row,
      ]),
    );
    const observedAt = clock.now();
    const told = rows.map((row) => ({ ...row, publication: withKnown(row.publication, known.get(row.id)) }));
    const changed = told.filter(({ id, publication }) => {
      const before = known.get(id);
      return (
        !before ||
        before.url !== publication.url ||
        before.title !== publication.title ||
        before.kind !== publication.kind ||
        before.kind_basis !== publication.kindBasis ||
        before.text !== publication.text ||
        before.links.join() !== publication.links.join() ||
        before.published_at?.getTime() !== publication.publishedAt?.getTime()
      );
    });
    if (changed.length === 0) return;
    await warehouse.writer.insert(
      'publications',
      changed.map(({ publication, account, platform, address, id }) => ({
        publication_id: id,
        observed_at: observedAt,
        source_id: source.id,
        account_id: account?.id ?? '',
        unit_id: source.unit,
        platform_id: platform,
        native_id: publication.nativeId,
        url: publication.url,
        address,
        title: publication.title,
        published_at: publication.publishedAt,
        kind: publication.kind,
        kind_basis: publication.kindBasis,
        text: publication.text,
        links: publication.links,
        evidence_digest: latestDigest,
      })),
    );
    fresh.publications += new Set(changed.filter(({ id }) => !known.has(id)).map(({ id }) => id)).size;
  };

  /** The response that the records of a batch were read from: their evidence. */
  let latestDigest = '';
  return {
    fresh,
    async archive(exchanges) {
      latestDigest = exchanges.findLast((exchange) => exchange.status === 200)?.digest ?? latestDigest;
      await archiveExchanges(warehouse, source.id, exchanges);
    },
    async write(batch) {
      await writeSightings(batch.sightings);
      await writePublications(batch.publications);
      if (batch.samples.length > 0) {
        const recordedAt = clock.now();
        const named = accountsByNativeId(run.accounts);
        const measured = batch.samples.map((sample) => {
          const account = named.get(sample.nativeId) ?? accountOf({ platform: sample.platform });
          const platform = sample.platform ?? account?.platform ?? 'unknown';
          return { sample, account, platform, nativeId: sample.nativeId };
        });
        const ids = await publicationIds(warehouse, measured);
        await warehouse.writer.insert(
          'samples',
          measured.map(({ sample, account, ...post }) => ({
            publication_id: ids(post),
            metric: sample.metric,
            metric_period: sample.metricPeriod,
            observed_at: sample.observedAt,
            said: sample.value === null ? '' : String(sample.value),
            recorded_at: recordedAt,
            definition: sample.definition,
            value: sample.value,
            source_id: source.id,
            account_id: account?.id ?? '',
            is_account: sample.nativeId.startsWith('account:'),
          })),
        );
      }
      await writeIssues(warehouse, run, batch.issues);
    },
    async saveState(state) {
      await writeFact(warehouse, {
        entity: stateEntity(source.id),
        schema: z.unknown(),
        by: run.by,
        compute: () => state,
      });
    },
  };
}

type Known = z.output<typeof knownPublications.row>;

/** What a source does not say of a post that another said before stays: an absence never overwrites. */
function withKnown(publication: Publication, before: Known | undefined): Publication {
  if (!before) return publication;
  const kind = publication.kind === 'post' ? { kind: before.kind, kindBasis: before.kind_basis } : {};
  return {
    ...publication,
    ...kind,
    url: publication.url ?? before.url,
    title: publication.title ?? before.title,
    text: publication.text ?? before.text,
    links: publication.links.length > 0 ? publication.links : before.links,
    publishedAt: publication.publishedAt ?? before.published_at,
  };
}

/** Keeps issues with their reason; one issue id a run, code, address and detail, so that a repeated batch adds nothing. */
export async function writeIssues(
  warehouse: Warehouse,
  run: { id: string; source: Pick<Source, 'id'>; clock: Clock },
  issues: RecordBatch['issues'],
): Promise<void> {
  if (issues.length === 0) return;
  const at = run.clock.now();
  await warehouse.writer.insert(
    'collection_issues',
    issues.map(({ code, message, url, detail, digest }) => ({
      issue_id: sha256(JSON.stringify([run.id, code, message, url, detail])).slice(0, 32),
      run_id: run.id,
      source_id: run.source.id,
      at,
      code,
      message,
      url,
      detail,
      digest,
    })),
  );
}

/** A new run's id. */
export const newRunId = (): string => randomUUID();

/** Accounts by what an imported row of totals calls them: their id or their address. */
function accountsByNativeId(accounts: readonly Account[]): Map<string, Account> {
  const named = accounts.flatMap((account): [string, Account][] =>
    [account.id, canonicalAddress(account.url)].map((name) => [`account:${name}`, account]),
  );
  // Of two with one address the first counts.
  return new Map(named.toReversed());
}
