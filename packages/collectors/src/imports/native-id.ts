/** Where platforms write the id of a post or video in its address. */
const PATTERNS: [platform: string, host: RegExp, id: RegExp][] = [
  ['youtube', /(^|\.)youtube(-nocookie)?\.com$/, /(?:[?&]v=|\/(?:shorts|live|embed|v)\/)([\w-]{11})(?![\w-])/],
  ['youtube', /(^|\.)youtu\.be$/, /^\/([\w-]{11})(?![\w-])/],
  ['tiktok', /(^|\.)tiktok\.com$/, /\/(?:video|photo|embed(?:\/v\d)?|player\/v1)\/(\d{8,25})/],
  [
    'facebook',
    /(^|\.)facebook\.com$/,
    /\/(?:posts|videos|reel|permalink|photos)\/(?:[^/?]*\/)?(?:\w[\w.-]*-)?(\d{8,25}|pfbid\w+)/,
  ],
  ['facebook', /(^|\.)facebook\.com$/, /[?&](?:story_fbid|v|fbid)=(\d{8,25}|pfbid\w+)/],
  ['x', /(^|\.)(x|twitter)\.com$/, /\/status\/(\d{5,25})/],
  ['instagram', /(^|\.)instagram\.com$/, /\/(?:p|reel|tv)\/([\w-]{5,20})/],
];

/** Which post an address is of: its platform and the platform's own id; null where the address does not show it. */
export function postAt(address: string): { platform: string; nativeId: string } | null {
  const { hostname, pathname, search } = new URL(address);
  for (const [platform, host, id] of PATTERNS) {
    const nativeId = host.test(hostname) ? id.exec(pathname + search)?.[1] : undefined;
    if (nativeId) return { platform, nativeId };
  }
  return null;
}

/**
 * The platform's own id within a post's address, so that a post entered by hand and the same post read from the platform are one;
 * null where the address does not show it.
 */
export function nativeIdOf(address: string): string | null {
  return postAt(address)?.nativeId ?? null;
}
