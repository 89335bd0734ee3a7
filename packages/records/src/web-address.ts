const TRACKING = /^(utm_[a-z]+|fbclid|gclid|zarsrc|gidzl|mc_cid|mc_eid|igshid|_ga|ref|source)$/i;

/**
 * The form of an address by which stories are told apart: https, host without `www.`, `m.` or `amp.`, no tracking parameters, no
 * fragment, no default port, `/index.php` and a trailing slash dropped, remaining parameters sorted.
 * Throws TypeError when the text is no absolute http(s) address.
 */
export function canonicalAddress(address: string): string {
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new TypeError(`not a web address: ${address}`);
  const host = url.hostname.toLowerCase().replace(/^(www|m|amp)\./, '');
  const path = url.pathname.replace(/^\/index\.php(?=\/)/, '').replace(/\/+$/, '');
  const kept = [...url.searchParams]
    .filter(([name]) => !TRACKING.test(name))
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const query = new URLSearchParams(kept).toString();
  return `https://${host}${url.port ? `:${url.port}` : ''}${path}${query ? `?${query}` : ''}`;
}
