import type { Document, Element } from 'domhandler';
import { findAll, getElementsByTagName } from 'domutils';
import { cssAddresses } from './contained-css.ts';
import { resolve } from './resolve.ts';

const LAZY_SOURCES = ['data-src', 'data-original', 'data-lazy-src', 'data-lazy', 'data-url', 'src'];
const SOURCE_SETS = ['data-srcset', 'srcset'];

/** The address against which a page's links are read: its own, or the one its <base> names. */
export function baseOf(page: Document, url: string): string {
  const href = getElementsByTagName('base', page, true, 1)[0]?.attribs.href;
  return href !== undefined && URL.canParse(href, url) ? new URL(href, url).href : url;
}

/** Every address under which a picture may be archived, the lazily loaded one first: `src` is often a placeholder. */
export function pictureAddresses(image: Element, base: string): string[] {
  const sets = SOURCE_SETS.flatMap((name) =>
    (image.attribs[name] ?? '').split(/,\s+/).map((part) => part.trim().split(/\s/)[0]),
  );
  const sources = LAZY_SOURCES.map((name) => image.attribs[name]);
  return [...new Set([...sources, ...sets].flatMap((address) => resolve(address, base) ?? []))];
}

/** The address of the style sheet a <link> loads, at once or by a script; undefined for other links. */
export function styleAddress(link: Element, base: string): string | undefined {
  const { rel = '', as = '', href } = link.attribs;
  const loads = /\bstylesheet\b/i.test(rel) || (/\bpreload\b/i.test(rel) && as.toLowerCase() === 'style');
  return loads && !/\balternate\b/i.test(rel) ? resolve(href, base) : undefined;
}

/** Every address a page would load that may be archived: style sheets, pictures, pictures behind blocks. */
export function wantedAddresses(page: Document, base: string): string[] {
  const wanted = findAll(() => true, page.children).flatMap((element) => {
    if (element.name === 'link') return styleAddress(element, base) ?? [];
    if (element.name === 'img' || element.name === 'amp-img') return pictureAddresses(element, base);
    return element.attribs.style === undefined ? [] : cssAddresses(element.attribs.style, base);
  });
  return [...new Set(wanted)];
}
