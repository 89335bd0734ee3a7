import type { PoliteFetch } from './collector.ts';
import { parseRobots } from './fetch/robots.ts';
import { SourceError } from './fetch/source-error.ts';

/** Where sites keep their sitemap when robots.txt does not say. */
const USUAL = ['/sitemap.xml', '/sitemap_index.xml', '/sitemap-index.xml', '/sitemaps.xml'];

/**
 * The sitemaps at which reading begins: the address itself when it names one (…/sitemap.xml, .xml.gz, .txt), else those that the
 * site's robots.txt names, else the usual places, to be tried in turn.
 */
export async function sitemapRoots(
  address: string,
  fetch: PoliteFetch,
): Promise<{ named: string[] } | { tried: string[] }> {
  const url = new URL(address);
  if (/\.(xml|txt)(\.gz)?$|sitemap/i.test(url.pathname)) return { named: [address] };
  const named = await sitemapsOfRobots(url, fetch);
  return named.length > 0 ? { named } : { tried: USUAL.map((path) => new URL(path, url).href) };
}

async function sitemapsOfRobots(site: URL, fetch: PoliteFetch): Promise<string[]> {
  try {
    const { bytes, url } = await fetch(new URL('/robots.txt', site).href);
    const { sitemaps } = parseRobots(Buffer.from(bytes).toString('utf8'));
    const resolved = sitemaps
      .filter((sitemap) => URL.canParse(sitemap, url))
      .map((sitemap) => new URL(sitemap, url).href);
    return [...new Set(resolved)];
  } catch (error) {
    if (error instanceof SourceError && error.code === 'gone') return [];
    throw error;
  }
}
