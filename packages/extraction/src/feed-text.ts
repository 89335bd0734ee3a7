import { decodeHTML, decodeHTMLStrict } from 'entities';

const BLOCKS = new Set(
  'address article aside blockquote br caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol option p pre section summary table tbody td tfoot th thead title tr ul'.split(
    ' ',
  ),
);
const INLINE = new Set(
  'a abbr acronym applet area audio b base basefont bdi bdo bgsound big blink body button canvas center cite code col data del dfn dir em embed font frame head html i iframe img input ins kbd label link map mark marquee meta nobr noscript object param picture q rp rt ruby s samp script small source span strike strong style sub sup svg textarea time track tt u var video wbr'.split(
    ' ',
  ),
);
/** What stands inside these is not for readers. */
const UNREAD = new Set(['script', 'style', 'noscript', 'iframe']);

/** Whether a tag starts a line of its own, so that the words beside it are two words. */
export function isBlock(tagName: string): boolean {
  return BLOCKS.has(tagName.toLowerCase());
}

/** Whether an element belongs to web pages and not to feeds. */
export function isHtmlName(name: string): boolean {
  return BLOCKS.has(name) || INLINE.has(name);
}

/**
 * One blank between words, none around; NFC. A text that is nothing but a no-break space (or another that is no ASCII white space)
 * stays what it is. The tests before the work spare most texts of a large feed the work.
 */
export function collapsed(text: string): string {
  const words = (/[^\S ]| {2}/.test(text) ? text.replace(/\s+/g, ' ') : text).trim();
  return words === '' ? text.replace(/[ \t\r\n\f]+/g, '') : composed(words);
}

/** NFC. What lies below U+0300 or in the block of precomposed Vietnamese letters is in NFC already. */
export function composed(text: string): string {
  return /[\u0300-\u1DFF\u1F00-\uFFFF]/.test(text) ? text.normalize('NFC') : text;
}

/** Entities of XML and the named ones of HTML, which feeds use without declaring them; `?a=1&copy=2` stays as it is. */
export function decodeXmlText(text: string): string {
  return text.includes('&') ? decodeHTMLStrict(text) : text;
}

/**
 * The text of an HTML fragment: tags out, entities decoded, script and style dropped. Only names that HTML has count as tags, so that
 * `<Nhật ký>` and `a < b` survive. One pass, linear in the length: a feed of nothing but `<` costs as much as any other.
 */
export function plainText(markup: string): string {
  if (!markup.includes('<')) return collapsed(markup.includes('&') ? decodeHTML(markup) : markup);
  let text = '';
  let from = 0;
  let unread: string | undefined;
  const keep = (until: number) => {
    if (unread === undefined) text += markup.slice(from, until);
  };
  let open = markup.indexOf('<');
  const last = markup.lastIndexOf('>');
  while (open !== -1 && open < last) {
    const tag = tagAt(markup, open);
    if (tag === undefined) {
      open = markup.indexOf('<', open + 1);
      continue;
    }
    keep(open);
    from = tag.end;
    if (unread === undefined && UNREAD.has(tag.name) && !tag.closing) unread = tag.name;
    else if (tag.closing && tag.name === unread) unread = undefined;
    if (unread === undefined && BLOCKS.has(tag.name)) text += ' ';
    open = markup.indexOf('<', tag.end);
  }
  keep(markup.length);
  return collapsed(decodeHTML(text));
}

/** The tag, comment or declaration that begins at `start`, if what stands there is one. A comment's end is looked for only nearby. */
function tagAt(markup: string, start: number): { name: string; closing: boolean; end: number } | undefined {
  if (markup.startsWith('<!--', start)) {
    const close = markup.indexOf('-->', start + 4);
    return { name: '', closing: false, end: close === -1 ? markup.length : close + 3 };
  }
  const closing = markup[start + 1] === '/';
  const nameStart = start + (closing ? 2 : 1);
  const found = /^[a-z][a-z0-9]{0,12}(?=[\s/>])/i.exec(markup.slice(nameStart, nameStart + 14));
  const name = found?.[0].toLowerCase() ?? '';
  if (!isHtmlName(name)) return undefined;
  const end = markup.indexOf('>', nameStart);
  return end === -1 ? undefined : { name, closing, end: end + 1 };
}
