import type { SiteProfile } from './site-profile.ts';
import baotayninh from './sites/baotayninh.vn.ts';
import tayninhtv from './sites/tayninhtv.vn.ts';

/** The profiles in `sites/`, one a site. */
export const siteProfiles: SiteProfile[] = [baotayninh, tayninhtv];

/** The profile for an address, by host without `www.` and other subdomains' prefixes; undefined when no site has one. */
export function profileFor(url: string | undefined, profiles: SiteProfile[] = siteProfiles): SiteProfile | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const host = new URL(url).hostname;
  return profiles.find(({ hosts }) => hosts.some((known) => host === known || host.endsWith(`.${known}`)));
}
