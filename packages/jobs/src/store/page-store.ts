import type { Exchange } from '@nhipbao/collectors';
import { EXTRACTOR_VERSION } from '@nhipbao/extraction';
import { type Article, type Clock, type CollectionIssue, fold, type Source } from '@nhipbao/records';
import { itemsNow, mapInTurns, type Warehouse } from '@nhipbao/warehouse';
import { archiveExchanges } from './archive.ts';
import { articleToJson } from './article-json.ts';
import { type IdentifiedPage, identifyPages } from './identify-pages.ts';
import { isBelievable, type ReadPage } from './read-page.ts';
import { nextAttempt, nextReading } from './refetch.ts';
import { writeIssues } from './source-sink.ts';

export type PageOutcome = 'stored' | 'unchanged' | 'alias' | 'failed' | 'gone' | 'not-article';

export interface StoredPage {
  page: ReadPage;
  itemId: string;
  outcome: PageOutcome;
  datedAt: Date;
}

/**
 * Stores a round of pages of one source: raw bytes, addresses, versions, and last the word that they were read. A crash at any
 * point is made good by reading again: whatever is there already is not written twice.
 */
export async function storePages(
  warehouse: Warehouse,
  run: { id: string; source: Source; clock: Clock },
  pages: readonly ReadPage[],
): Promise<StoredPage[]> {
  const { source, clock } = run;
  const now = clock.now();
  const issues: CollectionIssue[] = [];
  const read = pages.flatMap((page) =>
    page.article && page.response
      ? [{ page, response: page.response, article: withBelievableDates(page.article, page, now, issues) }]
      : [],
  );
  const identified = await identifyPages(warehouse, source.unit, read, now);
  const ids = [...new Set(identified.map((one) => one.itemId))];
  const current = new Map((await warehouse.query(itemsNow, { ids })).map((row) => [row.item_id, row.source_digest]));

  const results: StoredPage[] = [];
  const versions: Record<string, unknown>[] = [];
  const exchanges: Exchange[] = [];
  await mapInTurns(identified, (one) => {
    const changed = !one.isAlias && current.get(one.itemId) !== one.sourceDigest;
    if (changed) {
      versions.push(versionRow(one, source));
      current.set(one.itemId, one.sourceDigest);
    }
    if (one.page.exchange && (changed || one.isAlias)) exchanges.push(one.page.exchange);
    results.push({
      page: one.page,
      itemId: one.itemId,
      outcome: one.isAlias ? 'alias' : changed ? 'stored' : 'unchanged',
      datedAt: one.story.datedAt,
    });
  });
  for (const page of pages.filter((one) => !(one.article && one.response))) {
    if (page.response?.notModified) {
      results.push({ page, itemId: page.itemId, outcome: 'unchanged', datedAt: page.sightedDate ?? now });
      continue;
    }
    if (page.exchange) exchanges.push(page.exchange);
    issues.push(issueOf(page));
    results.push({
      page,
      itemId: '',
      outcome: page.error?.gone ? 'gone' : page.response ? 'not-article' : 'failed',
      datedAt: now,
    });
  }

  await archiveExchanges(warehouse, source.id, exchanges);
  const addresses = identified.flatMap((one) =>
    one.newAddresses.map(({ address, reason }) => ({
      address,
      item_id: one.itemId,
      unit_id: source.unit,
      reason,
      at: now,
    })),
  );
  if (addresses.length > 0) await warehouse.writer.insert('item_addresses', addresses);
  if (versions.length > 0) await warehouse.writer.insert('item_versions', versions);
  await writeIssues(warehouse, run, issues);
  if (results.length > 0)
    await warehouse.writer.insert(
      'page_fetches',
      results.map((result) => fetchRow(result, source, now)),
    );
  return results;
}

/** Dates of the future or of 1970 become unknown, with an issue: the first sighting dates the item instead. */
function withBelievableDates(article: Article, page: ReadPage, now: Date, issues: CollectionIssue[]): Article {
  const believed = (date: Date | null, name: string) => {
    if (date === null || isBelievable(date, now)) return date;
    const message = `The page says ${name} ${date.toISOString()}, which cannot be; the date is left out.`;
    issues.push({
      code: 'unbelievable-date',
      message,
      url: page.url,
      detail: null,
      digest: page.exchange?.digest ?? null,
    });
    return null;
  };
  return {
    ...article,
    publishedAt: believed(article.publishedAt, 'published'),
    updatedAt: believed(article.updatedAt, 'updated'),
  };
}

function issueOf(page: ReadPage): CollectionIssue {
  return {
    code: page.error?.code ?? 'unreadable',
    message: page.error?.message ?? 'The page could not be read as an article.',
    url: page.url,
    detail: null,
    digest: page.exchange?.digest ?? null,
  };
}

/** A row of item_versions. */
export function versionRow(
  {
    itemId,
    article,
    text,
    sourceDigest,
    story,
    response,
  }: Pick<IdentifiedPage, 'itemId' | 'article' | 'text' | 'sourceDigest' | 'story'> & {
    response: { url: string; digest: string; fetchedAt: Date };
  },
  source: Pick<Source, 'id' | 'unit'>,
) {
  return {
    item_id: itemId,
    observed_at: response.fetchedAt,
    source_digest: sourceDigest,
    extractor_version: EXTRACTOR_VERSION,
    unit_id: source.unit,
    source_id: source.id,
    url: response.url,
    archive_digest: response.digest,
    title: article.title,
    lead: article.lead,
    authors: article.authors,
    section: article.section,
    published_at: article.publishedAt,
    updated_at: article.updatedAt,
    source_line: article.sourceLine,
    tags: article.tags,
    syllables: article.syllables,
    simhash: story.simhash,
    article: articleToJson(article),
    search_text: fold([article.title, article.lead, text].filter(Boolean).join('\n')),
  };
}

function fetchRow({ page, itemId, outcome, datedAt }: StoredPage, source: Source, now: Date) {
  // A page that is gone is looked for again as well: error pages come and go.
  const failed = outcome === 'failed' || outcome === 'not-article' || outcome === 'gone';
  const attempt = failed ? page.attempt + 1 : 0;
  const nextAt = failed
    ? nextAttempt(attempt, now, page.error?.retryAt ?? null)
    : outcome === 'alias'
      ? null
      : nextReading(datedAt, now);
  return {
    address: page.address,
    url: page.url,
    unit_id: source.unit,
    source_id: source.id,
    item_id: itemId,
    fetched_at: now,
    outcome,
    status: page.response?.status ?? 0,
    digest: page.response?.digest ?? '',
    attempt,
    next_at: nextAt,
    etag: page.response?.validators.etag ?? '',
    last_modified: page.response?.validators.lastModified ?? '',
    error_code: page.error?.code ?? null,
    error_message: page.error?.message ?? null,
  };
}
