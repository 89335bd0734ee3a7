import { canonicalAddress } from '@nhipbao/records';
import type { Post } from './post.ts';
import { unwrapAddress } from './unwrap-address.ts';

/** Beside those that `canonicalAddress` drops, which names stories for ever and so is not to change: what apps add when a link is shared. */
const SHARED_BY =
  /^(?:mibextid|si|igsh|feature|zalo\w*|fb_\w+|_gl|gad_\w+|gbraid|wbraid|yclid|sharefrom|share|src|fs|s)$/i;
const ADDRESS = /(?:https?:\/\/|(?<![\w@./-])(?:[a-z0-9-]+\.)+[a-z]{2,12}\/)[^\s<>"'“”]+/gi;
const CLOSING = /[.,;:!?…)\]}]+$/u;

/** Addresses that a post carries. `attached`: its attachment and where it leads to; `written`: those in its words. */
export interface PostAddresses {
  attached: string[];
  written: string[];
}

/** Every address of a post, wrappers opened, each once, in the order in which they stand. */
export function postAddresses(post: Pick<Post, 'url' | 'title' | 'text' | 'links'>): PostAddresses {
  const attached = [...post.links, ...(post.url ? [post.url] : [])].flatMap(openAddress);
  const written = [post.title, post.text].flatMap((text) => addressesIn(text ?? ''));
  return { attached: [...new Set(attached)], written: [...new Set(written)].filter((one) => !attached.includes(one)) };
}

/** The text without addresses, so that their parts are not read as words. */
export function withoutAddresses(text: string): string {
  return text.replace(ADDRESS, ' ');
}

function addressesIn(text: string): string[] {
  return (text.match(ADDRESS) ?? []).flatMap((found) => {
    const address = found.replace(CLOSING, '');
    return openAddress(/^https?:/i.test(address) ? address : `https://${address}`);
  });
}

function openAddress(address: string): string[] {
  return URL.canParse(address) && /^https?:/i.test(address) ? [unwrapAddress(address)] : [];
}

/**
 * The forms under which a story's address may be known, the likeliest first: canonical; without what apps add when they share; without
 * the AMP part of its path. None where the address is of no host that is asked for (a host as canonical addresses have it).
 */
export function addressKeys(address: string, hosts: ReadonlySet<string>): string[] {
  if (!hosts.has(hostOf(address)) || !URL.canParse(address)) return [];
  const url = new URL(address);
  for (const name of [...url.searchParams.keys()]) if (SHARED_BY.test(name)) url.searchParams.delete(name);
  const plain = new URL(url);
  plain.pathname = plain.pathname.replace(/^\/amp(?=\/)|\/amp\/?$|\.amp(?=\.html?$|$)/gi, '');
  if (/^amp(?:=1)?$/i.test(plain.search.slice(1))) plain.search = '';
  return [...new Set([address, url.href, plain.href])].map(canonicalAddress);
}

/** The host as canonical addresses have it, cheaply; with its port where it has one. */
export function hostOf(address: string): string {
  const host = /^https?:\/\/([^/?#]+)/i.exec(address)?.[1] ?? '';
  return host.toLowerCase().replace(/^(?:www|m|amp)\./, '');
}
