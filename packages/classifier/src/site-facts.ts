import { z } from 'zod';

/** What the data team knows of a site that a page cannot say. All optional: the rules work without it. */
export const SiteFacts = z.object({
  /** Hosts of the site-wide read-aloud player: its audio makes no podcast. */
  readAloudHosts: z.array(z.string()).default([]),
  /** Path prefixes of broadcast programmes that are uploaded unchanged ("/ban-tin-18g30/"). */
  broadcastPaths: z.array(z.string()).default([]),
  /** Path prefixes of paid content. */
  advertisingPaths: z.array(z.string()).default([]),
});
export type SiteFacts = z.infer<typeof SiteFacts>;

/** Read-aloud and text-to-speech services seen on Vietnamese papers; a site may name more. */
export const READ_ALOUD_HOSTS = [
  'vais.vn',
  'zalo.ai',
  'fpt.ai',
  'viettelai.vn',
  'vbee.vn',
  'vbee.ai',
  'laban.vn',
  'voiceserver.vn',
  'tts.mediacdn.vn',
] as const;
