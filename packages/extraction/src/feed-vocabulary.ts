/** What an element means to us, whatever vocabulary it comes from. Elements without a role are passed over with all they hold. */
export type FeedRole =
  /** Holds the list: rss, rdf:RDF, feed. */
  | { is: 'root'; kind: 'rss' | 'rdf' | 'atom' }
  | { is: 'channel' }
  | { is: 'entry' }
  /** Of no meaning itself; its children have some: media:group. */
  | { is: 'group' }
  | { is: 'title'; rank: number }
  | { is: 'link' }
  | { is: 'id'; rank: number }
  | { is: 'date'; of: 'published' | 'updated'; rank: number }
  | { is: 'summary'; rank: number }
  | { is: 'media-id' }
  | { is: 'media-file' }
  | { is: 'duration' }
  | { is: 'statistics' };

/** Namespaces whose elements count as the feed's own, with or without a prefix. */
const CORE = [
  /^https?:\/\/www\.w3\.org\/2005\/atom\/?$/,
  /^https?:\/\/purl\.org\/atom\//,
  /^https?:\/\/example\.com\/newformat#?$/,
  /^https?:\/\/purl\.org\/rss\/1\.0\/?$/,
  /^https?:\/\/purl\.org\/net\/rss/,
  /^https?:\/\/(my|channel)\.netscape\.com\//,
  /^https?:\/\/backend\.userland\.com\//,
  /^https?:\/\/blogs\.law\.harvard\.edu\//,
  /^https?:\/\/cyber\.(law\.)?harvard\.edu\//,
];

const PREFIXES: [RegExp, string][] = [
  ...CORE.map((pattern): [RegExp, string] => [pattern, '']),
  [/^https?:\/\/purl\.org\/rss\/1\.0\/modules\/content\/?$/, 'content'],
  [/^https?:\/\/purl\.org\/dc\/elements\/1\.[01]\/?$/, 'dc'],
  [/^https?:\/\/purl\.org\/dc\/terms\/?$/, 'dcterms'],
  [/^https?:\/\/search\.yahoo\.com\/mrss\/?$/, 'media'],
  [/^https?:\/\/www\.itunes\.com\/dtds\//, 'itunes'],
  [/^https?:\/\/www\.youtube\.com\/xml\/schemas\//, 'yt'],
  [/^https?:\/\/www\.w3\.org\/1999\/02\/22-rdf-syntax-ns/, 'rdf'],
  [/^https?:\/\/www\.w3\.org\/1999\/xhtml$/, 'xhtml'],
];

/** The prefixes above as feeds write them, for those that forget to declare them or declare them wrongly. */
const CONVENTIONAL = new Set([...PREFIXES.map(([, prefix]) => prefix), 'atom', 'rss']);

const ROLES = new Map<string, FeedRole>([
  ['rss', { is: 'root', kind: 'rss' }],
  ['rdf:rdf', { is: 'root', kind: 'rdf' }],
  ['feed', { is: 'root', kind: 'atom' }],
  ['channel', { is: 'channel' }],
  ['item', { is: 'entry' }],
  ['entry', { is: 'entry' }],
  ['media:group', { is: 'group' }],
  ['media:content', { is: 'group' }],
  ['media:community', { is: 'group' }],
  ['title', { is: 'title', rank: 0 }],
  ['dc:title', { is: 'title', rank: 1 }],
  ['itunes:title', { is: 'title', rank: 2 }],
  ['media:title', { is: 'title', rank: 3 }],
  ['link', { is: 'link' }],
  ['guid', { is: 'id', rank: 0 }],
  ['id', { is: 'id', rank: 1 }],
  ['dc:identifier', { is: 'id', rank: 2 }],
  ['pubdate', { is: 'date', of: 'published', rank: 0 }],
  ['published', { is: 'date', of: 'published', rank: 1 }],
  ['issued', { is: 'date', of: 'published', rank: 2 }],
  ['dcterms:issued', { is: 'date', of: 'published', rank: 3 }],
  ['dcterms:available', { is: 'date', of: 'published', rank: 4 }],
  ['dc:date', { is: 'date', of: 'published', rank: 5 }],
  ['created', { is: 'date', of: 'published', rank: 6 }],
  ['dcterms:created', { is: 'date', of: 'published', rank: 7 }],
  ['dcterms:date', { is: 'date', of: 'published', rank: 8 }],
  ['date', { is: 'date', of: 'published', rank: 9 }],
  ['updated', { is: 'date', of: 'updated', rank: 0 }],
  ['modified', { is: 'date', of: 'updated', rank: 1 }],
  ['dcterms:modified', { is: 'date', of: 'updated', rank: 2 }],
  ['lastbuilddate', { is: 'date', of: 'updated', rank: 3 }],
  ['description', { is: 'summary', rank: 0 }],
  ['summary', { is: 'summary', rank: 1 }],
  ['dc:description', { is: 'summary', rank: 2 }],
  ['media:description', { is: 'summary', rank: 3 }],
  ['itunes:summary', { is: 'summary', rank: 4 }],
  ['content:encoded', { is: 'summary', rank: 5 }],
  ['content', { is: 'summary', rank: 6 }],
  ['xhtml:body', { is: 'summary', rank: 7 }],
  ['yt:videoid', { is: 'media-id' }],
  ['enclosure', { is: 'media-file' }],
  ['itunes:duration', { is: 'duration' }],
  ['media:statistics', { is: 'statistics' }],
]);

/** Prefixes as declared on an element and its ancestors, and the roles already looked up under them. */
export interface NameScope {
  uris: Map<string, string>;
  roles: Map<string, FeedRole | undefined>;
}

/** Scope of a document before its first declaration. */
export function emptyScope(): NameScope {
  return { uris: new Map(), roles: new Map() };
}

/** The scope inside an element with these attributes (names in lower case): the outer one unless it declares namespaces. */
export function innerScope(outer: NameScope, attributes: Record<string, string>): NameScope {
  const declared = Object.keys(attributes).filter((name) => name === 'xmlns' || name.startsWith('xmlns:'));
  if (declared.length === 0) return outer;
  const uris = new Map(outer.uris);
  for (const name of declared) uris.set(name.slice(6), (attributes[name] ?? '').trim().toLowerCase());
  return { uris, roles: new Map() };
}

/** The role of an element as it is written; prefixes are understood by their namespace, else by convention; case is ignored. */
export function roleOf(scope: NameScope, writtenName: string): FeedRole | undefined {
  const known = scope.roles.get(writtenName);
  if (known !== undefined || scope.roles.has(writtenName)) return known;
  const role = ROLES.get(canonicalName(scope, writtenName));
  scope.roles.set(writtenName, role);
  return role;
}

function canonicalName(scope: NameScope, writtenName: string): string {
  const name = writtenName.toLowerCase();
  const colon = name.indexOf(':');
  const written = colon === -1 ? '' : name.slice(0, colon);
  const local = name.slice(colon + 1);
  const prefix = canonicalPrefix(scope.uris.get(written), written);
  return prefix === '' ? local : `${prefix}:${local}`;
}

function canonicalPrefix(uri: string | undefined, written: string): string {
  const known = uri === undefined ? undefined : PREFIXES.find(([pattern]) => pattern.test(uri))?.[1];
  if (known !== undefined) return known;
  if (written === '' || written === 'atom' || written === 'rss') return '';
  // A well-known prefix bound to a misspelt namespace still means what it always means.
  return CONVENTIONAL.has(written) ? written : `?${written}`;
}
