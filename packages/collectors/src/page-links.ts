import { setImmediate as breathe } from 'node:timers/promises';
import { decodeText } from '@nhipbao/extraction';
import { Parser } from 'htmlparser2';

/** A link of a page with the longest text that leads to it: its title attribute, its words or its picture's alt text. */
export interface PageLink {
  url: string;
  text: string;
}

export interface PageLinks {
  links: PageLink[];
  /** The page that continues this list: what it calls next (rel="next"), else a link that says so. */
  next: string | null;
}

const SAYS_NEXT = /^(trang (sau|tiếp|kế)( theo)?|(bài|tin) cũ hơn|xem thêm|next|older|[›»>]+)$/i;
const CHUNK_CHARACTERS = 32 * 1024;
/** Deeper pages are hostile: the parser's work grows with the depth. */
const MAX_DEPTH = 1_000;
const MAX_LINKS = 5_000;
/** Characters of a link's text that are looked at. */
const MAX_TEXT = 1_000;

/**
 * Every http(s) link of an HTML page and the page that continues it, resolved against <base> and the page's address, each once, in the page's order. Reads a
 * stream of tags, no tree, in portions, so that no page holds up the event loop; what lies beyond 1,000 nested tags or 5,000
 * links is not read.
 */
export async function readPageLinks(page: {
  bytes: Uint8Array;
  contentType: string | null;
  url: string;
}): Promise<PageLinks> {
  const { text } = decodeText(page.bytes, { contentType: page.contentType, kind: 'html' });
  const links = new Map<string, string>();
  let base = page.url;
  let next: string | null = null;
  let depth = 0;
  let open: { url: string; words: string[]; length: number } | null = null;

  const keep = (url: string, words: string) => {
    const said = words.slice(0, MAX_TEXT).replace(/\s+/g, ' ').trim().normalize('NFC');
    if (said.length >= (links.get(url)?.length ?? 0)) links.set(url, said);
  };
  const close = () => {
    if (open) keep(open.url, open.words.join(' '));
    open = null;
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      depth += 1;
      if (depth > MAX_DEPTH) parser.pause();
      if (name === 'base' && attributes.href) base = resolve(attributes.href, page.url) ?? base;
      if (name === 'img' && open && attributes.alt) keep(open.url, attributes.alt);
      if (name !== 'a' && name !== 'link') return;
      const url = attributes.href ? resolve(attributes.href, base) : undefined;
      if (url && /(^|\s)next(\s|$)/i.test(attributes.rel ?? '')) next ??= url;
      if (name === 'link') return;
      close();
      if (!url) return;
      open = { url, words: [], length: 0 };
      keep(url, attributes.title ?? '');
    },
    ontext(words) {
      if (!open || open.length > MAX_TEXT) return;
      open.words.push(words.slice(0, MAX_TEXT));
      open.length += words.length;
    },
    onclosetag(name) {
      depth -= 1;
      if (name === 'a') close();
    },
  });
  for (let at = 0; at < text.length && depth <= MAX_DEPTH && links.size < MAX_LINKS; at += CHUNK_CHARACTERS) {
    parser.write(text.slice(at, at + CHUNK_CHARACTERS));
    await breathe();
  }
  close();
  const all = [...links].map(([url, said]) => ({ url, text: said }));
  return { links: all, next: next ?? all.find(({ text: said }) => SAYS_NEXT.test(said))?.url ?? null };
}

function resolve(href: string, base: string): string | undefined {
  const address = href.trim();
  if (!URL.canParse(address, base)) return undefined;
  const url = new URL(address, base);
  url.hash = '';
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : undefined;
}
