/** A rule's path pattern made ready for matching: literal pieces between the wildcards, and whether it must end the address. */
export interface RobotsPattern {
  pieces: string[];
  anchored: boolean;
  /** Octets of the pattern as written: the longest matching rule wins (RFC 9309, 2.2.2). */
  length: number;
}

/** Reads a rule's value. Characters beyond ASCII are compared percent-encoded, escapes in upper case. */
export function robotsPattern(value: string): RobotsPattern {
  const escaped = normaliseEscapes(value.replace(/[^\x21-\x7e]+/gu, escapeText));
  const anchored = escaped.endsWith('$');
  const body = anchored ? escaped.slice(0, -1) : escaped;
  return { pieces: body.split(/\*+/), anchored, length: escaped.length };
}

/** Whether a pattern matches a path with its query. Takes the leftmost place for every piece, so no pattern needs backtracking. */
export function matchesPath(pattern: RobotsPattern, path: string): boolean {
  const [first = '', ...others] = pattern.pieces;
  if (!path.startsWith(first)) return false;
  let at = first.length;
  const last = pattern.anchored ? others.pop() : undefined;
  if (pattern.anchored && last === undefined) return path.length === at;
  for (const piece of others) {
    const found = path.indexOf(piece, at);
    if (found === -1) return false;
    at = found + piece.length;
  }
  return last === undefined || (path.length - last.length >= at && path.endsWith(last));
}

/** Path and query of an address as they are compared; `/` where there is none. */
export function comparedPath(address: string): string {
  const afterScheme = address.replace(/^(?:[a-z][a-z0-9+.-]*:)?\/\//i, '');
  const start = afterScheme === address && address.startsWith('/') ? 0 : afterScheme.search(/[/?;#]/);
  if (start === -1) return '/';
  const path = afterScheme.slice(start).replace(/#.*$/s, '');
  return path.startsWith('/') ? normaliseEscapes(path) : `/${normaliseEscapes(path)}`;
}

function normaliseEscapes(text: string): string {
  return text.replace(/%[0-9a-f]{2}/gi, (octet) => octet.toUpperCase());
}

function escapeText(text: string): string {
  return encodeURIComponent(new TextDecoder().decode(new TextEncoder().encode(text)));
}
