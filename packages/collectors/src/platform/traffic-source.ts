/** Where sessions come from, told by host or by the name that tracking parameters give (utm_source). Ids are those of platforms. */
const ORIGINS: [origin: string, source: RegExp][] = [
  ['zalo', /^(zalo|zalooa|zalo[-_. ].*|(.+\.)?zalo\.(me|vn)|(.+\.)?zaloapp\.com)$/],
  ['facebook', /^(facebook|fb|(.+\.)?facebook\.com|(.+\.)?fb\.(com|me))$/],
  ['youtube', /^(youtube|(.+\.)?youtube\.com|youtu\.be)$/],
  ['tiktok', /^(tiktok|(.+\.)?tiktok\.com)$/],
  ['instagram', /^(instagram|ig|(.+\.)?instagram\.com)$/],
  ['threads', /^(threads|(.+\.)?threads\.(net|com))$/],
  ['x', /^(twitter|x|t\.co|(.+\.)?twitter\.com|(.+\.)?x\.com)$/],
  ['bao-moi', /^(baomoi|bao-moi|(.+\.)?baomoi\.com)$/],
  ['google-news', /^(google-?news|news\.google\.com|news\.url\.google\.com)$/],
];

/**
 * The origin of a session by Google Analytics' source and medium: a platform's id, `search`, `direct`, `unknown` where Google does not
 * know it, else `other`. Each session has one origin, so origins add up.
 */
export function trafficSource(source: string, medium: string): string {
  const name = source.trim().toLowerCase();
  if (name === '(direct)') return 'direct';
  if (name === '' || /^\((not set|other|data not available)\)$/.test(name)) return 'unknown';
  const origin = ORIGINS.find(([, pattern]) => pattern.test(name))?.[0];
  if (origin) return origin;
  return medium.trim().toLowerCase() === 'organic' ? 'search' : 'other';
}
