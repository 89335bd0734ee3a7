import { defineConsent } from '../consent/consent-flow.ts';
import { META_ADDRESSES, metaPageGrant, metaQuery } from '../consent/meta-page-grant.ts';

const scopes = ['pages_show_list', 'pages_read_engagement', 'instagram_basic', 'instagram_manage_insights'];

/** A professional account, by the token of the Facebook page it is linked to. */
export default defineConsent({
  id: 'instagram',
  title: { vi: 'Instagram (qua trang Facebook)', en: 'Instagram (by its Facebook page)' },
  platform: 'instagram',
  kinds: ['instagram'],
  app: { id: 'meta-app-id', secret: 'meta-app-secret' },
  scopes,
  addresses: META_ADDRESSES,
  needsNativeId: true,
  query: (request) => metaQuery(scopes, request),
  consented: (answer) => metaPageGrant(answer, { scopes, platform: 'instagram' }),
});
