/** Parameters in which wrappers carry the address they lead to. */
const CARRIERS = ['u', 'q', 'url', 'href', 'link', 'target', 'redirect', 'continue'];
const WRAPPERS: { host: RegExp; path?: RegExp }[] = [
  { host: /^(?:lm?|www)\.facebook\.com$/, path: /^\/(?:l\.php|flx\/warn\/?|plugins\/(?:video|post)\.php)$/ },
  { host: /^l\.(?:facebook|instagram|messenger|threads)\.(?:com|net)$/ },
  { host: /(?:^|\.)youtube\.com$/, path: /^\/redirect$/ },
  { host: /(?:^|\.)tiktok\.com$/, path: /^\/link\/v2$/ },
  { host: /(?:^|\.)google\.com(?:\.vn)?$/, path: /^\/url$/ },
  { host: /(?:^|\.)(?:zalo\.me|zaloapp\.com|zapps\.vn|zalo\.vn)$/ },
];
/** Copies of a page that are served under the host of an AMP cache. */
const AMP_CACHE = /^\/(?:[cv]|amp)\/(?:s\/)?([^/]+\.[^/]+\/.*)$/;
/** Wrappers inside wrappers happen; more than three is somebody's joke. */
const DEPTH = 3;

/** The address that a platform's wrapper leads to (`l.facebook.com/l.php?u=…`), read from the wrapper itself: nothing is asked for. */
export function unwrapAddress(address: string, depth = DEPTH): string {
  const inner = depth > 0 ? innerAddress(address) : null;
  return inner === null ? address : unwrapAddress(inner, depth - 1);
}

function innerAddress(address: string): string | null {
  const { hostname, pathname, search, searchParams } = new URL(address);
  if (
    /(?:^|\.)ampproject\.org$/.test(hostname) ||
    (/(?:^|\.)google\.com$/.test(hostname) && /^\/amp\//.test(pathname))
  ) {
    const copy = AMP_CACHE.exec(pathname)?.[1];
    return copy ? webAddress(`https://${copy}${search}`) : null;
  }
  if (!WRAPPERS.some(({ host, path }) => host.test(hostname) && (path?.test(pathname) ?? true))) return null;
  for (const name of CARRIERS) {
    const carried = webAddress(searchParams.get(name) ?? '');
    if (carried) return carried;
  }
  return null;
}

function webAddress(text: string): string | null {
  return /^https?:\/\//i.test(text) && URL.canParse(text) ? text : null;
}
