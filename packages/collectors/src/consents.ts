import type { ConsentFlow } from './consent/consent-flow.ts';
import facebook from './consents/facebook.ts';
import instagram from './consents/instagram.ts';
import threads from './consents/threads.ts';
import tiktok from './consents/tiktok.ts';
import tiktokBusiness from './consents/tiktok-business.ts';
import youtubeAnalytics from './consents/youtube-analytics.ts';
import zaloOa from './consents/zalo-oa.ts';

/** Every way to connect an account, in the order in which they are offered. */
export const CONSENT_FLOWS: readonly ConsentFlow[] = [
  zaloOa,
  facebook,
  instagram,
  threads,
  tiktok,
  tiktokBusiness,
  youtubeAnalytics,
];
