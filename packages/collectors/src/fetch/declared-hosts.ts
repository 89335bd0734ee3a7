const FRONTS = /^(www|m|mobile|amp)\./;

/** A host without the prefixes behind which the same site answers. A port, where given, stays. */
export function siteOf(host: string): string {
  return host.toLowerCase().replace(FRONTS, '');
}

/** Whether an address lies on one of the hosts a collector declared (`host` or `host:port`), or on its www, m or amp form. */
export function isDeclared(hosts: readonly string[], url: URL): boolean {
  return hosts.some((declared) => siteOf(declared) === siteOf(url.hostname) || siteOf(declared) === siteOf(url.host));
}
