import { type Document, DomHandler, type Element } from 'domhandler';
import { Parser } from 'htmlparser2';
import { ExtractionError } from './extraction-error.ts';

/** Longest page read, in UTF-16 units; the longest real article page met so far has 1.4 million. */
export const MAX_PAGE_LENGTH = 12_000_000;

/** Deepest nesting read. Real pages stay under 200, unclosed tags of old ones under 600; the parser is quadratic in depth. */
export const MAX_DEPTH = 1_000;

/** Stops the parse at the limit, before deep nesting can cost time: the stack the parser keeps is shifted at every tag. */
class BoundedHandler extends DomHandler {
  private depth = 0;

  override onopentag(name: string, attribs: Record<string, string>): void {
    this.depth += 1;
    if (this.depth > MAX_DEPTH) {
      throw new ExtractionError('too-deep', `The page nests tags more than ${MAX_DEPTH} deep.`);
    }
    super.onopentag(name, attribs);
  }

  override onclosetag(): void {
    this.depth -= 1;
    super.onclosetag();
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
