import { defineSite } from '../site-profile.ts';

/**
 * Truyền hình Tây Ninh (tayninhtv.vn): nothing of its markup is known beyond the addresses, so the generic reading does
 * all; selectors belong here once `source check` has met the site.
 */
export default defineSite({
  hosts: ['tayninhtv.vn'],
  boilerplate: ['TTV11', 'Tây Ninh TV'],
});
