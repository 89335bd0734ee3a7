/** Where platforms write the id of a post or video in its address. */
const PATTERNS: [host: RegExp, id: RegExp][] = [
  [/(^|\.)youtube(-nocookie)?\.com$/, /(?:[?&]v=|\/(?:shorts|live|embed)\/)([\w-]{11})(?![\w-])/],
  [/(^|\.)youtu\.be$/, /^\/([\w-]{11})(?![\w-])/],
  [/(^|\.)tiktok\.com$/, /\/(?:video|photo)\/(\d{8,25})/],
  [/(^|\.)facebook\.com$/, /\/(?:posts|videos|reel|permalink|photos)\/(?:[^/?]*\/)?(?:\w[\w.-]*-)?(\d{8,25}|pfbid\w+)/],
  [/(^|\.)facebook\.com$/, /[?&](?:story_fbid|v|fbid)=(\d{8,25}|pfbid\w+)/],
  [/(^|\.)(x|twitter)\.com$/, /\/status\/(\d{5,25})/],
  [/(^|\.)instagram\.com$/, /\/(?:p|reel|tv)\/([\w-]{5,20})/],
];

/**
 * The platform's own id within a post's address, so that a post entered by hand and the same post read from the platform are one;
 * null where the address does not show it.
 */
export function nativeIdOf(address: string): string | null {
  const { hostname, pathname, search } = new URL(address);
  for (const [host, id] of PATTERNS) {
    const found = host.test(hostname) ? id.exec(pathname + search)?.[1] : undefined;
    if (found) return found;
  }
  return null;
}
