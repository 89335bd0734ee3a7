import { lookup as systemLookup } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { buildConnector } from 'undici';
import { isAllowedPrivateHost, mayConnect } from './address-guard.ts';

export interface ResolvedAddress {
  address: string;
  family: number;
}

/** Names to addresses; tests give their own. Throws as node's dns.lookup does. */
export type Resolve = (hostname: string) => Promise<ResolvedAddress[]>;

/** A connection that was never opened because the address behind the name is not public. */
export class AddressRefused extends Error {
  override readonly name = 'AddressRefused';
  readonly hostname: string;
  readonly address: string;

  constructor(hostname: string, address: string) {
    super(`${hostname} leads to ${address}, which is not an address of the public Internet`);
    this.hostname = hostname;
    this.address = address;
  }
}

/** RFC 6761: names under .localhost mean this machine and are never asked of a server. */
const resolveBySystem: Resolve = async (hostname) =>
  /(^|\.)localhost$/i.test(hostname)
    ? [{ address: '127.0.0.1', family: 4 }]
    : systemLookup(hostname, { all: true, verbatim: false });

/**
 * The dialer: addresses are checked after the name was resolved, and only those checked are dialed, so neither a redirect nor a
 * name that changes its answer reaches a private network. Once connected the peer is checked again.
 */
export function guardedConnector(options: {
  allowPrivateHosts: readonly string[];
  connectMs: number;
  resolve?: Resolve | undefined;
}): buildConnector.connector {
  const resolve = options.resolve ?? resolveBySystem;
  const permitted = async (hostname: string, port: number): Promise<ResolvedAddress[]> => {
    const allowPrivate = isAllowedPrivateHost(options.allowPrivateHosts, hostname, port);
    const family = isIP(hostname);
    const addresses = family ? [{ address: hostname, family }] : await resolve(hostname);
    const open = addresses.filter(({ address }) => mayConnect(address, allowPrivate));
    if (open.length === 0) throw new AddressRefused(hostname, addresses[0]?.address ?? 'no address');
    return open;
  };

  return (target, callback) => {
    const hostname = target.hostname.replace(/^\[(.*)\]$/, '$1');
    const port = Number(target.port) || (target.protocol === 'https:' ? 443 : 80);
    permitted(hostname, port).then(
      (addresses) => {
        const dial = buildConnector({ timeout: options.connectMs, lookup: answering(addresses) });
        dial({ ...target, hostname }, (error, socket) => {
          if (error) return callback(error, null);
          const peer = socket.remoteAddress;
          if (peer && addresses.some(({ address }) => sameAddress(address, peer))) return callback(null, socket);
          socket.destroy();
          callback(new AddressRefused(hostname, peer ?? 'an unknown address'), null);
        });
      },
      (error: unknown) => callback(error instanceof Error ? error : new Error(String(error)), null),
    );
  };
}

/** A lookup that only repeats addresses already checked. */
function answering(addresses: ResolvedAddress[]): LookupFunction {
  return (_hostname, options, callback) => {
    const first = addresses[0];
    if (options.all) callback(null, addresses);
    else if (first) callback(null, first.address, first.family);
  };
}

/** The kernel may write the same address in another form: case, compression, IPv4 mapped into IPv6, a zone. */
function sameAddress(asked: string, peer: string): boolean {
  const plain = (address: string) => ipaddr.process(address.replace(/%.*$/, '')).toNormalizedString();
  return plain(asked) === plain(peer);
}
