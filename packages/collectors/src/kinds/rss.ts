import { z } from 'zod';
import { defineCollector } from '../collector.ts';

/** 50,000 entries are some 20 MB. */
const MAX_BYTES = 32 * 1024 * 1024;

/**
 * Reads one RSS, Atom or RDF feed: one request a run, none of it when the server answers 304. On a platform's account (YouTube's
 * feeds/videos.xml) the entries are that account's posts, with the views where the feed states them.
 */
export default defineCollector({
  kind: 'rss',
  title: { vi: 'Nguồn RSS', en: 'RSS feed' },
  hosts: (settings) => [new URL(settings.url).host],
  politeness: ({ redirectAnywhere }) => ({ redirectAnywhere }),
  settings: z.strictObject({
    url: z.url({ protocol: /^https?$/ }),
    /** Section that the feed stands for, where it is a section's. */
    section: z.string().optional(),
    /** Time zone of dates that name none. */
    zone: z.string().default('Asia/Ho_Chi_Minh'),
    /** The feed may lie behind a redirector on another host. */
    redirectAnywhere: z.boolean().default(false),
  }),
  state: z.object({ etag: z.string(), lastModified: z.string() }).partial(),

  async *collect({ settings, state, account, fetch, readFeed, clock }) {
    const accept = 'application/rss+xml, application/atom+xml, application/rdf+xml, application/xml;q=0.9, */*;q=0.5';
    const response = await fetch(settings.url, { validators: state, accept, maxBytes: MAX_BYTES });
    if (response.notModified) return;

    const feed = await readFeed({ ...response, now: clock.now(), zone: settings.zone });
    for (const fault of feed.faults) yield { issue: { ...fault, url: response.url } };
    for (const { id, link, mediaId, views, title, publishedAt } of feed.entries) {
      const nativeId = mediaId ?? id;
      if (account && nativeId) {
        yield { publication: { nativeId, url: link, title, publishedAt } };
        if (views !== null) yield { sample: { nativeId, ...FEED_VIEWS, value: views, observedAt: response.fetchedAt } };
      } else if (!account && link) {
        yield { sighting: { url: link, title, publishedAt, section: settings.section ?? null } };
      } else {
        yield {
          issue: {
            code: 'no-address',
            message: `The entry "${title ?? id ?? '?'}" has no address; it was left out.`,
            url: response.url,
          },
        };
      }
    }
    yield { state: response.validators };
  },
});

/** What media:statistics of YouTube's channel feed counts: all views since publication, as of the feed's last making. */
const FEED_VIEWS = { metric: 'views', metricPeriod: 'lifetime', definition: 'youtube-feed-views-1' };
