import { canonicalAddress } from '@nhipbao/records';
import { z } from 'zod';
import { articleLinkJudge, UrlPatterns } from '../article-link.ts';
import { defineCollector } from '../collector.ts';
import { isDeclared } from '../fetch/declared-hosts.ts';
import { SourceError } from '../fetch/source-error.ts';
import { readPageLinks } from '../page-links.ts';

const Section = z.strictObject({ url: z.url({ protocol: /^https?$/ }), name: z.string().optional() });

/** A site without a feed, or beside one: its section pages list its stories. Also says how the unit's article pages are read. */
export default defineCollector({
  kind: 'web',
  title: { vi: 'Trang web', en: 'Web site' },
  hosts: (settings) => [
    ...new Set([settings.url, ...settings.sections.map(({ url }) => url)].map((url) => new URL(url).host)),
  ],
  politeness: ({ spacingMs }) => ({ spacingMs }),
  settings: z.strictObject({
    url: z.url({ protocol: /^https?$/ }),
    /** Pages that list stories; the front page where none is named. */
    sections: z.array(z.union([Section, z.url().transform((url) => ({ url, name: undefined }))])).default([]),
    /** Regular expressions over path and query, any of which marks a story: `-a\d+\.html$`. Without one, the conventions decide. */
    articleUrl: UrlPatterns,
    /** Time zone of dates that name none. */
    zone: z.string().default('Asia/Ho_Chi_Minh'),
    /** Least time between requests, ms. */
    spacingMs: z.int().min(0).optional(),
    /** Name of the site profile for its article pages; by host where none is named. */
    profile: z.string().optional(),
  }),
  state: z.object({
    pages: z.record(z.string(), z.object({ etag: z.string(), lastModified: z.string() }).partial()).default({}),
  }),

  async *collect({ settings, state, fetch, log }) {
    const pages = { ...state.pages };
    const isArticle = articleLinkJudge(settings.articleUrl);
    const sections = settings.sections.length > 0 ? settings.sections : [{ url: settings.url, name: undefined }];
    let failures = 0;
    for (const section of sections) {
      try {
        const page = await fetch(section.url, { validators: pages[section.url] ?? {}, accept: 'text/html' });
        if (page.notModified) continue;
        const seen = new Set([canonicalAddress(page.url)]);
        for (const link of await readPageLinks(page)) {
          const address = canonicalAddress(link.url);
          if (seen.has(address) || !isDeclared([new URL(settings.url).host], new URL(link.url)) || !isArticle(link))
            continue;
          seen.add(address);
          yield { sighting: { url: link.url, title: link.text || null, section: section.name ?? null } };
        }
        if (seen.size === 1) yield { issue: noStories(page.url) };
        pages[section.url] = page.validators;
        yield { state: { pages } };
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

function noStories(url: string) {
  const message = `${url} holds no link that looks like a story. If the site was rebuilt, its pattern (articleUrl) must be mended.`;
  return { code: 'no-stories', message, url };
}
