import { type FetchedResponse, type PoliteFetch, readPageLinks } from '@nhipbao/collectors';
import { ExtractionError } from '@nhipbao/extraction';
import { type Article, fold, type Source } from '@nhipbao/records';
import { worksToCheck } from '@nhipbao/warehouse';
import { z } from 'zod';
import { belongsTo } from '../collect-pages.ts';
import type { JobContext } from '../job.ts';
import { type AddressFinding, judgeAnswer, judgeFailure } from './judge-address.ts';

/** Works of the last year are drawn; one that was looked at is left alone for a month. */
const REACH_MS = 365 * 86_400_000;
const AGAIN_MS = 30 * 86_400_000;
/** Of one work at most so many links and so many pictures are asked for. */
const MOST_OF_A_KIND = 10;
/** Enough to see that there is an answer, and what kind of one. */
const MOST_BYTES = 64 * 1024;
const LARGEST_PAGE = 5 * 1024 * 1024;

type Finding = AddressFinding & { kind: 'page' | 'link' | 'picture'; url: string };

/**
 * Looks at some works of a unit, drawn at random: is the page still there, do the links of its text and its pictures answer? Every request
 * goes through the transport, so robots.txt and the spacing of each host hold, also of hosts that are not the unit's. A look that was cut
 * short by the signal is not stored. Answers how many works were looked at and how many addresses were asked for.
 */
export async function checkLinks(
  context: Pick<JobContext, 'warehouse' | 'clock' | 'transport' | 'extractor' | 'signal'>,
  source: Source,
  limit: number,
): Promise<{ works: number; addresses: number }> {
  const { warehouse, clock, signal } = context;
  const now = clock.now();
  const due = await warehouse.query(worksToCheck, {
    unit: source.unit,
    since: new Date(now.getTime() - REACH_MS),
    until: now,
    checked_before: new Date(now.getTime() - AGAIN_MS),
    draw: now.toISOString(),
    limit,
  });
  let works = 0;
  let addresses = 0;
  for (const work of due) {
    const findings = await lookAt(context, source, work.url);
    if (signal.aborted) break;
    works += 1;
    addresses += findings.length - 1;
    const row = { item_id: work.item_id, unit_id: source.unit, source_id: source.id, checked_at: now };
    await warehouse.writer.insert(
      'link_checks',
      findings.map((finding) => ({ ...row, ...finding })),
    );
  }
  return { works, addresses };
}

type LookContext = Parameters<typeof checkLinks>[0];

/** The page itself first, then what it shows. */
async function lookAt(context: LookContext, source: Source, url: string): Promise<Finding[]> {
  const fetch = fetchOf(context, source, url);
  let response: FetchedResponse;
  try {
    response = await fetch(url, { maxBytes: LARGEST_PAGE });
  } catch (error) {
    return [{ kind: 'page', url, ...judgeFailure(error) }];
  }
  const page: Finding = { kind: 'page', url, ...judgeAnswer('page', response.status, response.contentType) };
  const shown = await addressesOf(context, response);
  if (!shown) return [{ ...page, outcome: 'unclear', reason: 'page-unreadable' }];
  const findings = [page];
  for (const one of shown) {
    if (context.signal.aborted) break;
    findings.push({ ...one, ...(await ask(context, source, one)) });
  }
  return findings;
}

async function ask(
  context: LookContext,
  source: Source,
  { kind, url }: Pick<Finding, 'kind' | 'url'>,
): Promise<AddressFinding> {
  try {
    const { status, contentType } = await fetchOf(context, source, url)(url, { maxBytes: MOST_BYTES });
    return judgeAnswer(kind, status, contentType);
  } catch (error) {
    return judgeFailure(error);
  }
}

const Settings = z.object({ url: z.url(), spacingMs: z.number().optional() });

/** A fetch for one address alone; redirects are followed, since a reader's browser follows them. The site keeps its source's spacing. */
function fetchOf({ transport, signal }: LookContext, source: Source, url: string): PoliteFetch {
  const { url: site, spacingMs } = Settings.parse(source.settings);
  const { host } = new URL(url);
  const own = belongsTo(host, site) ? { spacingMs } : {};
  return transport.fetchFor({ hosts: [host], source: source.id, redirectAnywhere: true, signal, ...own });
}

/** Links of the story's text and its pictures, each once. Undefined where the page cannot be read as an article. */
async function addressesOf(
  { extractor }: LookContext,
  response: FetchedResponse,
): Promise<Pick<Finding, 'kind' | 'url'>[] | undefined> {
  const { bytes, contentType, url } = response;
  let article: Article;
  try {
    article = await extractor.extract(bytes, { url, contentType });
  } catch (error) {
    if (!(error instanceof ExtractionError)) throw error;
    return undefined;
  }
  // A link stands in the text where a paragraph holds its words: menus and lists of other stories do not.
  const text = [article.lead ?? '', ...article.paragraphs].map(fold);
  const { links } = await readPageLinks({ bytes, contentType, url });
  const inText = links.filter((link) => {
    const words = fold(link.text);
    return /[ .]/.test(words) && text.some((paragraph) => paragraph.includes(words));
  });
  const asked = new Set([url]);
  const once = (kind: Finding['kind'], urls: string[]) =>
    urls
      .filter((one) => URL.canParse(one) && /^https?:$/.test(new URL(one).protocol) && !asked.has(one))
      .slice(0, MOST_OF_A_KIND)
      .map((one) => {
        asked.add(one);
        return { kind, url: one };
      });
  return [
    ...once(
      'link',
      inText.map((link) => link.url),
    ),
    ...once(
      'picture',
      article.images.map((image) => image.url),
    ),
  ];
}
