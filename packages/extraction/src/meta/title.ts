import { titleShare } from '../body/prune.ts';
import { type LdNode, namesOf, stringsOf } from './json-ld.ts';
import { metaOf, type PageSurvey, textIn } from './survey.ts';
import { metaText } from './text.ts';

const SEPARATOR = /\s+[|\-–—·•»:/]+\s+|\s*[|»]\s*/g;

/**
 * The title as readers see it: the page's heading where it agrees with what the metadata says, without kicker and
 * site name; else the headline of JSON-LD, og:title or `<title>` without the site's name.
 */
export function pageTitle(survey: PageSurvey, story: LdNode | null): string | null {
  const sites = siteNames(survey, story);
  const said = [
    ...stringsOf(story?.headline),
    ...(survey.metas.get('og:title') ?? []),
    ...(survey.metas.get('twitter:title') ?? []),
    ...stringsOf(story?.name),
    survey.titleTag ?? '',
  ]
    .map((title) => withoutSite(metaText(title), sites))
    .filter((title) => title !== '');
  const headings = survey.headings.map((heading) => metaText(textIn(heading))).filter((text) => text.length > 2);
  for (const heading of headings) {
    for (const title of said) {
      if (same(heading, title)) return heading;
    }
  }
  for (const title of said) {
    for (const heading of headings) {
      if (heading.includes(title) && title.length > heading.length / 2) return title;
      if (title.startsWith(heading) && heading.length > 15) return heading;
    }
  }
  const near = headings.find((heading) =>
    said.some((title) => titleShare(title, heading) > 0.6 && titleShare(heading, title) > 0.4),
  );
  if (near) return near;
  return said[0] ?? headings[0] ?? null;
}

function same(first: string, second: string): boolean {
  return letters(first) === letters(second);
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Names under which the site may be added to a title. */
export function siteNames(survey: PageSurvey, story: LdNode | null): string[] {
  const names = [
    metaOf(survey, 'og:site_name', 'application-name', 'twitter:site', 'al:android:app_name') ?? '',
    ...namesOf(story?.publisher),
    ...survey.ld
      .filter((node) => /WebSite|Organization/.test(String(node['@type'])))
      .flatMap((node) => namesOf(node.name)),
  ];
  const address = survey.canonical ?? metaOf(survey, 'og:url') ?? '';
  const host = /^https?:\/\/(?:www\.)?([^/:]+)/i.exec(address)?.[1];
  if (host) names.push(host, host.split('.')[0] ?? '');
  return [...new Set(names.map((name) => letters(metaText(name))).filter((name) => name.length > 1))];
}

/** Cuts a site's name, and what stands between it and the title (a section), off either end. */
export function withoutSite(title: string, sites: string[]): string {
  const cuts = [...title.matchAll(SEPARATOR)];
  for (const cut of cuts) {
    const end = letters(title.slice(cut.index + cut[0].length));
    if (
      end !== '' &&
      sites.some((site) => end === site || (end.length >= 4 && (end.startsWith(site) || site.startsWith(end))))
    ) {
      return title.slice(0, cut.index).trim();
    }
  }
  const first = cuts[0];
  if (first && sites.includes(letters(title.slice(0, first.index))))
    return title.slice(first.index + first[0].length).trim();
  return title;
}
