import ipaddr from 'ipaddr.js';

/** Ranges an allowed private host may lie in; link-local (cloud metadata), multicast and the like never. */
const PRIVATE_RANGES = new Set(['loopback', 'private', 'uniqueLocal', 'carrierGradeNat']);

/**
 * Range of an address as ipaddr.js names it, with the addresses that carry an IPv4 one inside (::ffff:a.b.c.d, NAT64, 6to4)
 * judged by what they carry. `unicast` is the public Internet; `unparsable` when the text is no address.
 */
export function addressRange(address: string): string {
  const bare = address.replace(/%.*$/, '');
  if (!ipaddr.isValid(bare)) return 'unparsable';
  const parsed = ipaddr.parse(bare);
  if (!(parsed instanceof ipaddr.IPv6)) return parsed.range();
  const range = parsed.range();
  const carried = carriedIpv4(parsed, range);
  if (!carried) return range;
  const inner = carried.range();
  return inner === 'unicast' && range === 'ipv4Mapped' ? 'unicast' : inner === 'unicast' ? range : inner;
}

function carriedIpv4(address: ipaddr.IPv6, range: string): ipaddr.IPv4 | undefined {
  const bytes = address.toByteArray();
  if (range === 'ipv4Mapped') return address.toIPv4Address();
  if (range === 'rfc6052' || bytes.slice(0, 12).every((byte) => byte === 0)) return new ipaddr.IPv4(bytes.slice(12));
  if (range === '6to4') return new ipaddr.IPv4(bytes.slice(2, 6));
  return undefined;
}

/** Whether a connection to this address may be opened; `allowPrivate` for hosts the deployment lists by name. */
export function mayConnect(address: string, allowPrivate: boolean): boolean {
  const range = addressRange(address);
  return range === 'unicast' || (allowPrivate && PRIVATE_RANGES.has(range));
}

/**
 * Whether the deployment lists a host (NHIPBAO_ALLOW_HOSTS): entries are `host` (any port) or `host:port`, IPv6 in brackets.
 * Never from a registry entry or a form.
 */
export function isAllowedPrivateHost(allowed: readonly string[], hostname: string, port: number): boolean {
  const host = hostname.toLowerCase();
  const bracketed = host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;
  return allowed.some((entry) => {
    const listed = entry.trim().toLowerCase();
    return listed === host || listed === bracketed || listed === `${bracketed}:${port}`;
  });
}
