import { canonicalAddress } from '@nhipbao/records';
import { z } from 'zod';
import { articleLinkJudge, UrlPatterns } from '../article-link.ts';
import { defineCollector } from '../collector.ts';
import { SourceError } from '../fetch/source-error.ts';
import { readStoryList } from '../story-list.ts';

const PageUrl = z.url({ protocol: /^https?$/ });
const Section = z.union([
  z.strictObject({ url: PageUrl, name: z.string().optional() }),
  PageUrl.transform((url) => ({ url, name: undefined })),
]);

/** Lists of more bytes are no lists of stories. */
const LIST = { accept: 'text/html', maxBytes: 5 * 1024 * 1024 };
/** Stories of a section remembered from its last reading: enough to see where this reading meets it. */
const REMEMBERED = 60;

const SectionState = z.object({
  etag: z.string().optional(),
  lastModified: z.string().optional(),
  /** The first stories of its last reading, as canonical addresses. */
  stories: z.array(z.string()).default([]),
});

/**
 * A site without a feed, or beside one: its section pages list its stories. A list is followed to its older pages until it meets
 * what the last run saw, so that a pause of ours leaves no gap. Also says how the unit's article pages are read.
 */
export default defineCollector({
  kind: 'web',
  title: { vi: 'Trang web', en: 'Web site' },
  hosts: ({ url, sections }) => hostsOf([url, ...sections.map((section) => section.url)]),
  politeness: ({ spacingMs }) => ({ spacingMs }),
  settings: z.strictObject({
    url: PageUrl,
    /** Pages that list stories; the front page where none is named. */
    sections: z.array(Section).default([]),
    /** Most pages of one list that are read in a run. */
    pages: z.int().min(1).max(1000).default(3),
    /** Regular expressions over path and query, any of which marks a story: `-a\d+\.html$`. Without one, the conventions decide. */
    articleUrl: UrlPatterns,
    /** Time zone of dates that name none. */
    zone: z.string().default('Asia/Ho_Chi_Minh'),
    /** Least time between requests, ms. */
    spacingMs: z.int().min(0).optional(),
    /** Name of the site profile for its article pages; by host where none is named. */
    profile: z.string().optional(),
  }),
  state: z.object({ sections: z.record(z.string(), SectionState).default({}) }),

  async *collect({ settings, state, fetch, log }) {
    const sections = settings.sections.length > 0 ? settings.sections : [{ url: settings.url, name: undefined }];
    const judge = {
      hosts: hostsOf([settings.url, ...sections.map(({ url }) => url)]),
      isArticle: articleLinkJudge(settings.articleUrl),
    };
    const done = { ...state.sections };
    let failures = 0;
    for (const section of sections) {
      const { stories: last = [], ...validators } = done[section.url] ?? {};
      const known = new Set(last);
      try {
        const first = await fetch(section.url, { validators, ...LIST });
        if (first.notModified) continue;
        let whole = isWhole(first.bytes);
        let list = await readStoryList(first, judge);
        const newest = list.stories.slice(0, REMEMBERED).map(({ url }) => canonicalAddress(url));
        if (newest.length === 0) yield { issue: noStories(first.url) };
        for (let page = 1; ; page += 1) {
          for (const { url, title } of list.stories) yield { sighting: { url, title, section: section.name ?? null } };
          const met = list.stories.some(({ url }) => known.has(canonicalAddress(url)));
          if (met || !list.next || list.stories.length === 0 || page >= settings.pages) break;
          const older = await fetch(list.next, LIST).catch(nullIfGone);
          if (!older) break;
          whole &&= isWhole(older.bytes);
          list = await readStoryList(older, judge);
        }
        // What a page cut in the middle shows is no place to stop at next time: the stories below the cut would never be met.
        if (whole) done[section.url] = { ...first.validators, stories: newest };
        else
          yield {
            issue: { code: 'list-cut', message: `The list of ${first.url} breaks off in the middle.`, url: first.url },
          };
        yield { state: { sections: done } };
      } catch (error) {
        failures += 1;
        // A pause or a refusal concerns the whole site; other faults only this section, unless it is the last hope.
        if (!(error instanceof SourceError) || error.retry instanceof Date || failures === sections.length) throw error;
        log.warn({ url: section.url, code: error.code }, error.message);
        yield { issue: { code: error.code, message: error.message, url: section.url } };
      }
    }
  },
});

/** Whether a page that opens its body also ends it. An empty one was cut at once. */
function isWhole(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes).toString('latin1');
  return (text.trim() !== '' && !/<(html|body)[\s>]/i.test(text)) || /<\/(html|body)\s*>/i.test(text);
}

function hostsOf(urls: string[]): string[] {
  return [...new Set(urls.map((url) => new URL(url).host))];
}

/** Some lists link to one page more than they have. */
function nullIfGone(error: unknown): null {
  if (error instanceof SourceError && error.code === 'gone') return null;
  throw error;
}

function noStories(url: string) {
  const message = `${url} holds no link that looks like a story. If the site was rebuilt, its pattern (articleUrl) must be mended.`;
  return { code: 'no-stories', message, url };
}
