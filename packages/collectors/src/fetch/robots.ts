import { comparedPath, matchesPath, type RobotsPattern, robotsPattern } from './robots-pattern.ts';

/** What a robots.txt asks of crawlers. */
export interface Robots {
  /**
   * Whether an agent may read an address. `agent` is a product token (`NhipBao`) or a User-Agent header that begins with one;
   * `url` is the address as it is sent, percent-encoded (`URL.href`).
   */
  allowed(agent: string, url: string): boolean;
  /** Seconds that the agent's group asks for between requests; undefined where it asks for none. */
  crawlDelay(agent: string): number | undefined;
  /** Addresses of sitemaps, as written. */
  sitemaps: string[];
}

interface Rule {
  allow: boolean;
  pattern: RobotsPattern;
}

interface Group {
  rules: Rule[];
  crawlDelay: number | undefined;
}

/** RFC 9309 asks for at least 500 KiB; what lies beyond is not read. */
const READ_CHARACTERS = 512 * 1024;
const EVERYONE = '*';

/** Field names with the misspellings that large crawlers forgive. */
const FIELDS = new Map<string, 'agent' | 'allow' | 'disallow' | 'delay' | 'sitemap'>([
  ['user-agent', 'agent'],
  ['useragent', 'agent'],
  ['user agent', 'agent'],
  ['allow', 'allow'],
  ['disallow', 'disallow'],
  ['dissallow', 'disallow'],
  ['dissalow', 'disallow'],
  ['disalow', 'disallow'],
  ['diasllow', 'disallow'],
  ['disallaw', 'disallow'],
  ['crawl-delay', 'delay'],
  ['crawldelay', 'delay'],
  ['sitemap', 'sitemap'],
  ['site-map', 'sitemap'],
]);

/**
 * Reads a robots.txt by RFC 9309: groups of one agent are merged, the longest matching rule wins, of equally long ones the
 * permission, and an agent with a group of its own does not heed `*`. Never throws: a page of HTML simply asks nothing.
 */
export function parseRobots(text: string): Robots {
  const groups = new Map<string, Group>();
  const sitemaps: string[] = [];
  let named: Group[] = [];
  let open = false;

  for (const line of text
    .slice(0, READ_CHARACTERS)
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)) {
    const { field, value } = readLine(line);
    if (field === 'agent') {
      if (!open) named = [];
      open = true;
      named.push(groupOf(groups, agentOf(value)));
    } else if (field === 'allow' || field === 'disallow') {
      open = false;
      if (value === '') continue;
      for (const group of named) group.rules.push({ allow: field === 'allow', pattern: robotsPattern(value) });
    } else if (field === 'delay') {
      const seconds = Number.parseFloat(value);
      if (seconds >= 0) for (const group of named) group.crawlDelay ??= seconds;
    } else if (field === 'sitemap' && value !== '') {
      sitemaps.push(value);
    }
  }

  const heeded = (agent: string) => groups.get(tokenOf(agent)) ?? groups.get(EVERYONE);
  return {
    allowed: (agent, url) => verdict(heeded(agent)?.rules ?? [], comparedPath(url)),
    crawlDelay: (agent) => heeded(agent)?.crawlDelay,
    sitemaps: [...new Set(sitemaps)],
  };
}

function verdict(rules: Rule[], path: string): boolean {
  let longest = -1;
  let allowed = true;
  for (const { allow, pattern } of rules) {
    if (pattern.length < longest || (pattern.length === longest && !allow)) continue;
    if (!matchesPath(pattern, path)) continue;
    longest = pattern.length;
    allowed = allow;
  }
  return allowed;
}

/** `field: value`, or `field value` where exactly two words stand on the line. */
function readLine(line: string) {
  const content = line.replace(/#.*$/s, '').trim();
  const colon = content.indexOf(':');
  const parts = colon === -1 ? content.split(/\s+/) : [content.slice(0, colon), content.slice(colon + 1)];
  if (parts.length !== 2) return { field: undefined, value: '' };
  const [name = '', value = ''] = parts;
  return { field: FIELDS.get(name.trim().toLowerCase()), value: value.trim() };
}

/** The agent that a line names: everyone, or the product token at its start (letters, `_` and `-`). */
function agentOf(value: string): string {
  return /^\*(\s|$)/.test(value) ? EVERYONE : (/^[a-z_-]*/i.exec(value)?.[0] ?? '').toLowerCase();
}

function tokenOf(agent: string): string {
  return (agent.split('/')[0] ?? '').trim().toLowerCase();
}

function groupOf(groups: Map<string, Group>, agent: string): Group {
  const group = groups.get(agent) ?? { rules: [], crawlDelay: undefined };
  groups.set(agent, group);
  return group;
}
