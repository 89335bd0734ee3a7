import { type Document, DomHandler } from 'domhandler';
import { Parser } from 'htmlparser2';

/** Longest page shown as a page, in UTF-16 units; the longest real article page met has 1.4 million. Beyond it the text is shown. */
const MAX_LENGTH = 4_000_000;
/** Deepest nesting shown; real pages stay under 600, and the parser's time grows with the square of the depth. */
const MAX_DEPTH = 1_000;

class TooDeep extends Error {}

class BoundedHandler extends DomHandler {
  private depth = 0;

  override onopentag(name: string, attributes: Record<string, string>): void {
    this.depth += 1;
    if (this.depth > MAX_DEPTH) throw new TooDeep();
    super.onopentag(name, attributes);
  }

  override onclosetag(): void {
    this.depth -= 1;
    super.onclosetag();
  }

  override onerror(error: Error): void {
    throw error;
  }
}

/** A page as a tree, or undefined when it is too long or nested too deep to be shown as one. */
export function parseBounded(html: string): Document | undefined {
  if (html.length > MAX_LENGTH) return undefined;
  const handler = new BoundedHandler();
  try {
    new Parser(handler, { decodeEntities: true, recognizeSelfClosing: false }).end(html);
  } catch (error) {
    if (error instanceof TooDeep) return undefined;
    throw error;
  }
  return handler.root;
}
