import { z } from 'zod';
import type { CollectContext } from '../collector.ts';
import { askPlatform } from './ask.ts';
import type { Drift } from './drift.ts';
import { createQuota, type Quota } from './quota.ts';
import type { StreamsState } from './streams.ts';
import { judgeYoutube } from './youtube-answers.ts';

const Address = z.url({ protocol: /^https?$/ });

/** Settings of a YouTube channel. */
export const Settings = z
  .strictObject({
    /** Id of the channel, as its address shows it: UC and 22 characters. */
    channel: z.string().regex(/^UC[\w-]{22}$/, 'the id of a channel is UC and 22 characters'),
    /** Name of the secret that holds the key of the Data API. */
    key: z.string().default('youtube-api-key'),
    /** Units that this source may spend of the key's 10,000 a day. */
    unitsPerDay: z.int().min(10).default(1000),
    /** Name under which the owner's consent to YouTube Analytics is connected in the vault; without it only public numbers are read. */
    connection: z.string().min(1).optional(),
    /** Id of the OAuth client to which the owner consented. */
    clientId: z.string().min(1).optional(),
    /** Name of the secret that holds the OAuth client's secret. */
    clientSecret: z.string().default('google-client-secret'),
    api: Address.default('https://www.googleapis.com/youtube/v3'),
    analyticsApi: Address.default('https://youtubeanalytics.googleapis.com/v2'),
    oauth: Address.default('https://oauth2.googleapis.com/token'),
  })
  .refine(({ connection, clientId }) => connection === undefined || clientId !== undefined, {
    path: ['clientId'],
    error: 'a connection of the owner needs the id of the OAuth client as well',
  });
export type Settings = z.output<typeof Settings>;
export type Context = CollectContext<Settings, StreamsState>;

/** The day on which YouTube's daily quota begins anew, and which its Analytics count by, is one of the Pacific coast. */
export const PACIFIC = 'America/Los_Angeles';

/** What this source may spend of the key's day. */
export function quotaOf({ settings, source, clock }: Omit<Context, 'state'>, stored: unknown): Quota {
  return createQuota({ perDay: settings.unitsPerDay, zone: PACIFIC, stored, clock, source });
}

export type Ask = ReturnType<typeof createAsk>;

/** Asks the Data API; every question costs one unit. */
export function createAsk({ settings, source, fetch, secret }: Context, drift: Drift, quota: Quota) {
  const classify = judgeYoutube({ source, quota });
  return async <Schema extends z.ZodType>(
    resource: 'channels' | 'playlists' | 'playlistItems' | 'videos',
    query: Record<string, string | number | undefined>,
    schema: Schema,
    what: string = resource,
  ) => {
    const key = await secret(settings.key);
    quota.spend(1);
    const url = `${settings.api}/${resource}`;
    return askPlatform({ fetch, source, drift, classify }, { url, query: { ...query, key }, what, schema });
  };
}
