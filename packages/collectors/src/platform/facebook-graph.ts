import { z } from 'zod';
import type { CollectContext } from '../collector.ts';
import { type Answered, askPlatform } from './ask.ts';
import type { Drift } from './drift.ts';
import { judgeGraph } from './facebook-answers.ts';
import { type LivingMetrics, rememberedMetrics } from './living-metrics.ts';
import type { StreamsState } from './streams.ts';

/** Settings of a Facebook page. */
export const Settings = z.strictObject({
  /** Id of the page: digits. */
  page: z.string().regex(/^\d{5,25}$/, 'the id of a page is digits'),
  /** Name of the secret that holds the page token of the system user. */
  token: z.string().default('facebook-page-token'),
  api: z.url({ protocol: /^https?$/ }).default('https://graph.facebook.com/v26.0'),
});
export type Settings = z.output<typeof Settings>;
export type Context = CollectContext<Settings, StreamsState>;

type Query = Record<string, string | number | undefined>;

/** Questions to the Graph API about one page, and which metrics it still knows. */
export interface Graph {
  /** `path` below the page, or below another object where `of` names one. Throws SourceError. */
  ask<Schema extends z.ZodType>(
    path: string,
    query: Query,
    schema: Schema,
    what: string,
    of?: string,
  ): Promise<Answered<z.output<Schema>>>;
  /** Asks with those of the metrics that live; null where none does. `group` names the list in the state. */
  askMetrics<Answer>(
    group: string,
    names: readonly string[],
    ask: (metrics: string) => Promise<Answer>,
  ): Promise<Answer | null>;
  /** For the state: what was found of each group. */
  metrics(): Record<string, LivingMetrics>;
}

/** The Graph API about one object: `settings.page` is a page, or the account of another Meta platform. */
export function createGraph({ settings, state, source, fetch, secret, clock }: Context, drift: Drift): Graph {
  const classify = judgeGraph({ source, clock });
  const metrics = rememberedMetrics(state.more.metrics, clock);
  return {
    async ask(path, query, schema, what, of = settings.page) {
      const token = await secret(settings.token);
      const url = `${settings.api}/${of}${path}`;
      // In a header, so that it stands in no address. Graph takes it there as OAuth 2.0 (RFC 6750) says.
      const headers = { authorization: `Bearer ${token}` };
      return askPlatform({ fetch, source, drift, classify }, { url, query, headers, what, schema });
    },
    askMetrics: metrics.ask,
    metrics: metrics.found,
  };
}
