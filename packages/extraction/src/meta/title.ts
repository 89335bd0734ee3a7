import { fold } from '@nhipbao/records';
import { letters } from './headline-zone.ts';
import { type LdNode, namesOf, stringsOf } from './json-ld.ts';
import { metaOf, type PageSurvey, textIn } from './survey.ts';
import { metaText } from './text.ts';
import { titleShare } from './title-share.ts';

const SEPARATOR = /\s+[|\-–—·•»:/]+\s+|\s*\|\s*/g;

/**
 * The title as readers see it: the page's heading where it agrees with what the metadata says, without kicker and
 * site name; else the headline of JSON-LD, og:title or `<title>` without the site's name.
 */
export function pageTitle(survey: PageSurvey, story: LdNode | null, sites: string[]): string | null {
  const said = [
    ...stringsOf(story?.headline),
    ...(survey.metas.get('og:title') ?? []),
    ...(survey.metas.get('twitter:title') ?? []),
    ...stringsOf(story?.name),
    survey.titleTag ?? '',
  ]
    .map((title) => withoutSite(metaText(title), sites).replace(/\s+[|\-–—·»]+$/u, ''))
    .filter((title) => title !== '');
  const headings = survey.headings.map((heading) => metaText(textIn(heading))).filter((text) => text.length > 2);
  for (const heading of headings) {
    for (const title of said) {
      // Designed headlines set words in boxes of their own without a blank between.
      if (same(heading, title)) return heading.split(' ').length === title.split(' ').length ? heading : title;
    }
  }
  for (const title of said) {
    for (const heading of headings) {
      if (heading.includes(title) && title.length > heading.length / 2) return title;
      const opening = openingOf(title, letters(heading));
      if (opening !== null && opening.length > 15) {
        return heading.split(' ').length === opening.split(' ').length ? heading : opening;
      }
    }
  }
  const near = headings.find((heading) =>
    said.some((title) => titleShare(title, heading) > 0.6 && titleShare(heading, title) > 0.4),
  );
  if (near) return near;
  const tagOnly =
    said.length === 1 && survey.titleTag !== null && said[0] === withoutSite(metaText(survey.titleTag), sites);
  return (tagOnly && said[0] !== undefined ? withoutEnding(said[0]) : said[0]) ?? headings[0] ?? null;
}

/** The beginning of a title that has exactly these letters; null when the title does not begin so. */
function openingOf(title: string, wanted: string): string | null {
  for (let end = wanted.length; end <= title.length; end += 1) {
    const found = letters(title.slice(0, end));
    if (found === wanted) return title.slice(0, end).trim();
    if (!wanted.startsWith(found)) return null;
  }
  return null;
}

function same(first: string, second: string): boolean {
  return letters(first) === letters(second);
}

/** Names under which the site may be added to a title or given as author: letters only, folded. */
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
  return [...new Set(names.map((name) => letters(fold(metaText(name)))).filter((name) => name.length > 1))];
}

/** Cuts the part after the last " | " or " - " off a title that nothing else confirms, when enough is left to be one. */
function withoutEnding(title: string): string {
  const cut = [...title.matchAll(/\s[|\-–—»·]\s/g)].at(-1);
  const rest = cut ? title.slice(0, cut.index).trim() : title;
  return rest.split(' ').length >= 3 ? rest : title;
}

/** Cuts a site's name, and what stands between it and the title (a section), off either end. */
export function withoutSite(title: string, sites: string[]): string {
  const cuts = [...title.matchAll(SEPARATOR)].slice(-20);
  for (const cut of cuts) {
    const end = letters(fold(title.slice(cut.index + cut[0].length)));
    if (
      end !== '' &&
      sites.some((site) => end === site || (end.length >= 4 && (end.startsWith(site) || site.startsWith(end))))
    ) {
      return title.slice(0, cut.index).trim();
    }
  }
  const first = cuts[0];
  if (first && sites.includes(letters(fold(title.slice(0, first.index)))))
    return title.slice(first.index + first[0].length).trim();
  return title;
}
