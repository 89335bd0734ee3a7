import { type Document, DomHandler, Element } from 'domhandler';
import { Parser } from 'htmlparser2';
import { ExtractionError } from './extraction-error.ts';

/** Longest page read, in UTF-16 units; the longest of 654 real pages has 1.6 million. */
export const MAX_PAGE_LENGTH = 12_000_000;

/** Levels kept; what is nested deeper becomes a sibling of what is that deep. All walks over the tree are recursive. */
const MAX_LEVELS = 500;

/**
 * Deepest nesting read at all. The parser is quadratic in depth (it shifts its stack at every tag: 1 MB of nested tags
 * takes 18 s), so the parse stops here. The deepest of 654 real pages has 42 levels; unclosed tags can make thousands.
 */
export const MAX_DEPTH = 10_000;

/** Keeps the tree shallow and stops at the limit, before deep nesting can cost time. */
class BoundedHandler extends DomHandler {
  private depth = 0;

  override onopentag(name: string, attribs: Record<string, string>): void {
    this.depth += 1;
    if (this.depth > MAX_DEPTH) {
      throw new ExtractionError('too-deep', `The page nests tags more than ${MAX_DEPTH} deep.`);
    }
    if (this.depth > MAX_LEVELS) this.addNode(new Element(name, attribs));
    else super.onopentag(name, attribs);
  }

  override onclosetag(): void {
    if (this.depth <= MAX_LEVELS) super.onclosetag();
    this.depth -= 1;
  }

  override onerror(error: Error): void {
    throw error;
  }
}

/**
 * Parses a page into htmlparser2's tree, forgiving as browsers are.
 * Throws an ExtractionError when the page is too long or nests too deep.
 */
export function parsePage(html: string): Document {
  if (html.length > MAX_PAGE_LENGTH) {
    throw new ExtractionError('too-large', `The page has ${html.length} characters; ${MAX_PAGE_LENGTH} are read.`);
  }
  const handler = new BoundedHandler();
  const parser = new Parser(handler, { decodeEntities: true, lowerCaseTags: true, recognizeSelfClosing: false });
  parser.end(html.includes('\0') ? html.replaceAll('\0', '') : html);
  return handler.root;
}

/** True for script, style and ordinary elements: what domhandler calls an Element. */
export function isElement(node: { type: string }): node is Element {
  return node.type === 'tag' || node.type === 'script' || node.type === 'style';
}
