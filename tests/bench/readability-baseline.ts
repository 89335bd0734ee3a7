import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';

const BLOCKS =
  /^(?:address|article|aside|blockquote|br|caption|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)$/i;

interface DomNode {
  nodeType: number;
  nodeName: string;
  textContent: string | null;
  childNodes: Iterable<DomNode>;
}

/** What the bars are measured against: `@mozilla/readability` on `linkedom`, its text with one line a block element. */
export function readWithReadability(html: string) {
  const { document } = parseHTML(html);
  const found = new Readability(document).parse();
  return {
    title: found?.title ?? '',
    text: found?.content ? blockText(found.content) : '',
    byline: found?.byline ?? '',
  };
}

/** The text of an HTML fragment with a line break at the edges of block elements. */
export function blockText(html: string): string {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  let text = '';
  const walk = (node: DomNode): void => {
    if (node.nodeType === 3) text += node.textContent ?? '';
    if (node.nodeType !== 1) return;
    const isBlock = BLOCKS.test(node.nodeName);
    if (isBlock) text += '\n';
    for (const child of node.childNodes) walk(child);
    if (isBlock) text += '\n';
  };
  walk(document.body);
  return text;
}
