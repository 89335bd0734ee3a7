/** Addresses of this deployment in place of declared ones: pairs of beginnings, `https://oauth.zaloapp.com` to `http://127.0.0.1:9000`. */
export type PlatformOrigins = readonly (readonly [from: string, to: string])[];

/** Where a declared address lies in this deployment. */
export function placedAt(origins: PlatformOrigins, address: string): string {
  const found = origins.find(
    ([from]) => address === from || address.startsWith(from.endsWith('/') ? from : `${from}/`),
  );
  return found ? `${found[1]}${address.slice(found[0].length)}` : address;
}

/** The hosts, and those that stand in their place in this deployment. */
export function placedHosts(origins: PlatformOrigins, hosts: Iterable<string>): string[] {
  const all = new Set(hosts);
  for (const [from, to] of origins) if (all.has(new URL(from).host)) all.add(new URL(to).host);
  return [...all].sort();
}
