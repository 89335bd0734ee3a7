import { defineConsent } from '../consent/consent-flow.ts';
import { META_ADDRESSES, metaPageGrant, metaQuery } from '../consent/meta-page-grant.ts';

const scopes = ['pages_show_list', 'pages_read_engagement', 'read_insights'];

/** A page: one consent covers every page that the person ticks, so the page's id must be known. */
export default defineConsent({
  id: 'facebook',
  title: { vi: 'Trang Facebook', en: 'Facebook page' },
  platform: 'facebook',
  kinds: ['facebook'],
  app: { id: 'meta-app-id', secret: 'meta-app-secret' },
  scopes,
  addresses: META_ADDRESSES,
  needsNativeId: true,
  query: (request) => metaQuery(scopes, request),
  consented: (answer) => metaPageGrant(answer, { scopes, platform: 'facebook' }),
});
