/** A JSON-LD node: an object whose members are not known beforehand. */
export type LdNode = Record<string, unknown>;

/** Most nodes taken from one page: a hostile page must not make the walk long. */
const MAX_NODES = 5_000;

export function isNode(value: unknown): value is LdNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Every node of a page's JSON-LD scripts, nested ones and those of @graph included, outer before inner.
 * Scripts that are not JSON even after mending the usual slips are passed over.
 */
export function ldNodes(scripts: string[]): LdNode[] {
  const nodes: LdNode[] = [];
  const walk = (value: unknown, depth: number): void => {
    if (depth > 12 || nodes.length >= MAX_NODES) return;
    if (Array.isArray(value)) {
      for (const element of value) walk(element, depth + 1);
    } else if (isNode(value)) {
      nodes.push(value);
      for (const member of Object.values(value)) if (typeof member === 'object') walk(member, depth + 1);
    }
  };
  for (const script of scripts) walk(parseScript(script), 0);
  return nodes;
}

function parseScript(script: string): unknown {
  const bare = script
    .replace(/^\s*(?:\/\*+\s*)?<!\[CDATA\[\s*(?:\*\/)?|(?:\/\*\s*)?\]\]>\s*(?:\*\/)?\s*$/g, '')
    .replace(/^\s*<!--|-->\s*$/g, '')
    .replace(/;\s*$/, '')
    .trim();
  for (const mend of MENDINGS) {
    try {
      const value: unknown = JSON.parse(mend(bare));
      return value;
    } catch {
      // Each mending is tried in turn; a script none helps is passed over.
    }
  }
  return null;
}

/** Slips that real papers' templates make, cheapest first: raw line breaks in strings, trailing commas, escaped quotes of HTML. */
const MENDINGS: ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replace(/\p{Cc}+/gu, ' '),
  (text) => text.replace(/\p{Cc}+/gu, ' ').replace(/,\s*([}\]])/g, '$1'),
  (text) =>
    text
      .replace(/\p{Cc}+/gu, ' ')
      .replace(/\\'/g, "'")
      .replace(/\\(?!["\\/bfnrtu])/g, '\\\\'),
];

/** The types of a node without vocabulary prefix. */
export function typesOf(node: LdNode): string[] {
  return stringsOf(node['@type']).map((type) => type.replace(/^.*[/#:]/, ''));
}

/** The strings in a value that may be one string or an array; numbers are written out. */
export function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()];
  if (typeof value === 'number') return [String(value)];
  if (Array.isArray(value)) return value.flatMap((element) => stringsOf(element));
  return [];
}

/** The name of a value that is a string, a node with a name, or a list of these. */
export function namesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((element) => namesOf(element));
  if (isNode(value)) return stringsOf(value.name ?? value['@value']);
  return stringsOf(value);
}

const ARTICLE_TYPE = /(?:Article|BlogPosting|^Report|SocialMediaPosting|ForumPosting|NewsItem)$/;

/** True for schema.org's Article and what descends from it. */
export function isArticleNode(node: LdNode): boolean {
  return typesOf(node).some((type) => ARTICLE_TYPE.test(type));
}

/** The node that describes the page's story: an article whose headline or address is the page's, else the first article. */
export function storyNode(nodes: LdNode[], isThisPage: (node: LdNode) => boolean): LdNode | null {
  const articles = nodes.filter((node) => isArticleNode(node) && (node.headline ?? node.name ?? node.datePublished));
  return (
    articles.find(isThisPage) ?? articles[0] ?? nodes.find((node) => typesOf(node).includes('VideoObject')) ?? null
  );
}
