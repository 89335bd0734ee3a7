/**
 * What is known of one site beyond the conventions: CSS selectors and phrases. Every part is optional, the generic
 * reading fills what is not said, and a selector that matches nothing is as if it were not there.
 */
export interface SiteProfile {
  /** Host names the profile is for, without `www.`. */
  hosts: string[];
  title?: string;
  lead?: string;
  /** Elements whose text holds the printed date and time. */
  dateLine?: string;
  authors?: string;
  section?: string;
  /** The element that holds the story; more than one are joined. */
  body?: string;
  /** Elements cut out of the story. */
  drop?: string;
  /** Lines that are the page's frame wherever they stand alone, compared without case and diacritics. */
  boilerplate?: string[];
  /** Hosts whose audio is a machine reading the story aloud, not a podcast. */
  readAloudHosts?: string[];
}

/** Declares a profile; it only gives the file its type. */
export function defineSite(profile: SiteProfile): SiteProfile {
  return profile;
}
