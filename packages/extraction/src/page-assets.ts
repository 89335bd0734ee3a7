import { Parser } from 'htmlparser2';
import { decodeText } from './decode.ts';

/** The addresses of a page's style sheets, resolved against its base, in order, without repeats. Reads tags as they pass: no tree, so deep nesting costs nothing. */
export function pageAssets(
  bytes: Uint8Array,
  pageUrl: string,
  contentType: string | null = null,
): { styles: string[] } {
  const { text } = decodeText(bytes, { contentType, kind: 'html' });
  const styles = new Set<string>();
  let base = pageUrl;
  const resolve = (address: string | undefined) => {
    if (address && URL.canParse(address, base)) return new URL(address, base).href;
    return undefined;
  };
  const parser = new Parser({
    onopentag(name, { rel = '', href }) {
      if (name === 'base') base = resolve(href) ?? base;
      if (name !== 'link' || !/\bstylesheet\b/i.test(rel)) return;
      const url = resolve(href);
      if (url) styles.add(url);
    },
  });
  parser.end(text);
  return { styles: [...styles] };
}
