import { z } from 'zod';
import type { CollectContext } from '../collector.ts';
import type { StreamsState } from './streams.ts';

const Address = z.url({ protocol: /^https?$/ });

/** Settings of a TikTok account. */
export const Settings = z
  .strictObject({
    /** Name under which the account is connected in the vault. */
    connection: z.string().min(1),
    clientKey: z.string().min(1),
    /** Name of the secret that holds the app's client secret. */
    clientSecret: z.string().default('tiktok-client-secret'),
    /** Name under which the account's insights (API for Business) are connected; without it only the public counts are read. */
    insightsConnection: z.string().min(1).optional(),
    /** Id of the account in the API for Business: `open_id` of that connection. */
    businessId: z.string().min(1).optional(),
    businessClientId: z.string().min(1).optional(),
    /** Name of the secret that holds the business app's client secret. */
    businessClientSecret: z.string().default('tiktok-business-secret'),
    api: Address.default('https://open.tiktokapis.com/v2'),
    businessApi: Address.default('https://business-api.tiktok.com/open_api/v1.3'),
  })
  .refine(
    ({ insightsConnection, businessId, businessClientId }) =>
      insightsConnection === undefined || (businessId !== undefined && businessClientId !== undefined),
    { path: ['insightsConnection'], error: 'insights need businessId and businessClientId as well' },
  );
export type Settings = z.output<typeof Settings>;
export type Context = CollectContext<Settings, StreamsState>;
