import type { DocumentKind } from './decode.ts';

/** How far a declaration is looked for; pages with a large script before their meta tag exist. */
const SEARCHED_BYTES = 262_144;

/**
 * The encodings a document is said to have, most trusted first: the Content-Type header, then the XML declaration or the meta tag.
 * Labels as written; they may be wrong or unknown.
 */
export function declaredEncodings(
  bytes: Uint8Array,
  options: { contentType?: string | null | undefined; kind: DocumentKind },
): string[] {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, SEARCHED_BYTES)).toString(
    'latin1',
  );
  const labels = [
    /charset\s*=\s*["']?([^"';,\s]{1,60})/i.exec(options.contentType ?? '')?.[1],
    /^\s{0,200}<\?xml\s[^>]{0,300}?encoding\s*=\s*["']([^"']{1,60})["']/i.exec(head)?.[1],
    options.kind === 'html' ? metaCharset(head) : undefined,
  ];
  return labels.filter((label) => label !== undefined);
}

/** The first one outside a comment. Bounded repetitions and tries: a page of nothing but `<meta` must not cost seconds. */
function metaCharset(head: string): string | undefined {
  let tries = 50;
  const pattern = /<meta\s[^>]{0,500}?charset\s*=\s*["']?\s*([^"'\s/>;]{1,60})/gi;
  for (const match of head.matchAll(pattern)) {
    const before = head.lastIndexOf('<!--', match.index);
    const commented = before !== -1 && head.indexOf('-->', before) > match.index;
    if (!commented) return match[1];
    tries -= 1;
    if (tries === 0) return undefined;
  }
  return undefined;
}
