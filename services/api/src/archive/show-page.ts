import render from 'dom-serializer';
import { type Document, Element, isDirective } from 'domhandler';
import { findOne } from 'domutils';
import type { ArchivedFile } from './archived-files.ts';
import { cleanPage } from './clean-page.ts';
import { baseOf, wantedAddresses } from './page-addresses.ts';
import { pageNotice } from './page-notice.ts';
import { parseBounded } from './parse-bounded.ts';

/**
 * An archived page as one HTML document that loads nothing: with a strip that says what it is and what is missing. `filesOf` is asked
 * once for the style sheets and pictures the page names. Undefined when the page cannot be shown as a page (too long, too deep).
 */
export async function showPage(
  html: string,
  { url, fetchedAt, truncated }: Pick<ArchivedFile, 'url' | 'fetchedAt' | 'truncated'>,
  filesOf: (addresses: string[]) => Promise<ReadonlyMap<string, ArchivedFile>>,
): Promise<string | undefined> {
  const page = parseBounded(html);
  if (!page) return undefined;
  const base = baseOf(page, url);
  const files = await filesOf(wantedAddresses(page, base));
  const doctype = doctypeOf(page);
  const missing = cleanPage(page, { base, files });
  putNotice(page, pageNotice({ url, fetchedAt }, { ...missing, truncated }));
  const head = '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">';
  return `${doctype}${head}${render(page, { encodeEntities: 'utf8' })}`;
}

/** The page's own: without it browsers lay out differently. */
function doctypeOf(page: Document): string {
  const directive = page.children.find(isDirective);
  return directive && /^!doctype/i.test(directive.data) ? `<${directive.data}>` : '';
}

function putNotice(page: Document, notice: string): void {
  const body = findOne(({ name }) => name === 'body', page.children);
  const [element] = parseBounded(notice)?.children ?? [];
  if (!(element instanceof Element)) return;
  const target = body ?? page;
  element.parent = target;
  target.children.unshift(element);
}
