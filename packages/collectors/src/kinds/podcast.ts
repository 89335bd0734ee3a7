import { z } from 'zod';
import { defineCollector } from '../collector.ts';
import { SourceError } from '../fetch/source-error.ts';
import { platformSamples } from '../platform/platform-samples.ts';

/** Feeds of long shows carry every episode with its notes. */
const MAX_BYTES = 32 * 1024 * 1024;

/**
 * A podcast by the show's own RSS, which proves without any key what was published and when. Whether and how often an episode was
 * heard stands in no feed: plays come from the hosts' own tables, by an imported file.
 */
export default defineCollector({
  kind: 'podcast',
  title: { vi: 'Podcast (RSS của chương trình)', en: 'Podcast (RSS of the show)' },
  hosts: (settings) => [new URL(settings.url).host],
  politeness: ({ redirectAnywhere }) => ({ redirectAnywhere }),
  settings: z.strictObject({
    /** Address of the show's feed. */
    url: z.url({ protocol: /^https?$/, error: 'give the whole address of the feed, with https://' }),
    /** Time zone of dates that name none. */
    zone: z.string().default('Asia/Ho_Chi_Minh'),
    /** The feed may lie behind a redirector on another host, as feeds that changed their host do. */
    redirectAnywhere: z.boolean().default(false),
  }),
  state: z.object({ etag: z.string(), lastModified: z.string() }).partial(),

  async *collect({ settings, state, source, account, fetch, readFeed, clock }) {
    if (!account) {
      const message = 'The source names no account. Name the account of the place at which the show is published.';
      throw new SourceError(message, { source, code: 'settings-invalid', retry: 'never' });
    }
    const accept = 'application/rss+xml, application/xml;q=0.9, */*;q=0.5';
    const response = await fetch(settings.url, { validators: state, accept, maxBytes: MAX_BYTES });
    if (response.notModified) return;

    const feed = await readFeed({ ...response, now: clock.now(), zone: settings.zone });
    for (const fault of feed.faults) yield { issue: { ...fault, url: response.url } };
    for (const { id, link, title, summary, publishedAt, mediaFile, durationSeconds } of feed.entries) {
      const nativeId = id ?? mediaFile?.url;
      if (!nativeId || !mediaFile) {
        const message = `The entry "${title ?? id ?? '?'}" delivers no sound or film, so it is no episode; it was left out.`;
        yield { issue: { code: 'no-episode', message, url: response.url } };
        continue;
      }
      const url = link ?? mediaFile.url;
      yield {
        publication: { nativeId, url, title, publishedAt, kind: 'episode', text: summary, links: [mediaFile.url] },
      };
      if (durationSeconds !== null)
        yield* platformSamples(nativeId, response.fetchedAt, {
          duration_seconds: [durationSeconds, 'podcast-duration-1'],
        });
    }
    yield { state: response.validators };
  },
});
