import { fold } from '@nhipbao/records';
import type { Element } from 'domhandler';
import { isElement } from '../parse-page.ts';
import { type HeadlineZone, hasAncestor, letters } from './headline-zone.ts';
import { isNode, type LdNode, namesOf, stringsOf, typesOf } from './json-ld.ts';
import { metaOf, type PageSurvey, textIn } from './survey.ts';
import { metaText } from './text.ts';

const HOME =
  /^(?:trang chủ|trang nhất|home|homepage|start|startseite|accueil|inicio|início|home page|strona główna|главная|etusivu|hem|forside|kezdőlap|ana sayfa|beranda|更多|首页)$/iu;
const FORMAT_WORD = /^(?:e-?magazine|longform|megastory|infographics?|video|clip|podcast|photo|ảnh|multimedia)$/iu;

/**
 * The labels that place a page, outermost first, without "home" and without the title: the printed breadcrumb,
 * else JSON-LD's BreadcrumbList.
 */
export function breadcrumbsOf(survey: PageSurvey, sites: string[], title: string | null): string[] {
  const wanted = (labels: string[]) => {
    const kept: string[] = [];
    for (const label of labels.map(metaText)) {
      const key = letters(label);
      if (key === '' || label.length > 60 || HOME.test(label) || sites.includes(letters(fold(label)))) continue;
      if (title !== null && key === letters(title)) continue;
      if (!kept.includes(label)) kept.push(label);
    }
    return kept;
  };
  for (const element of survey.marked) {
    if (!/bread-?crumb/i.test(`${element.attribs.class ?? ''} ${element.attribs.id ?? ''}`)) continue;
    const labels = wanted(linkLabels(element));
    if (labels.length > 0) return labels;
  }
  for (const node of survey.ld) {
    if (!typesOf(node).includes('BreadcrumbList') || !Array.isArray(node.itemListElement)) continue;
    const labels = wanted(node.itemListElement.flatMap(crumbName));
    if (labels.length > 0) return labels;
  }
  return [];
}

function crumbName(item: unknown): string[] {
  if (!isNode(item)) return [];
  return stringsOf(item.name).length > 0 ? stringsOf(item.name) : namesOf(item.item);
}

/** Texts of the links inside, or of the list items where there are no links. */
function linkLabels(element: Element): string[] {
  const links: string[] = [];
  const items: string[] = [];
  const walk = (node: Element): void => {
    for (const child of node.children) {
      if (!isElement(child)) continue;
      if (child.name === 'a') links.push(textIn(child));
      else {
        if (child.name === 'li' || child.name === 'span') items.push(textIn(child));
        walk(child);
      }
    }
  };
  if (element.name === 'a') return [textIn(element)];
  walk(element);
  return links.length > 0 ? links : items;
}

/** The section a story stands in: the first breadcrumb, else what JSON-LD, meta or the kicker over the headline say. */
export function pageSection(
  survey: PageSurvey,
  story: LdNode | null,
  breadcrumbs: string[],
  zone: HeadlineZone,
): string | null {
  if (breadcrumbs[0]) return breadcrumbs[0];
  const given =
    stringsOf(story?.articleSection)[0] ??
    metaOf(survey, 'article:section', 'og:article:section', 'section', 'parsely-section', 'cxenseparse:section');
  if (given) return metaText(given.split(/\s*[,;>]\s*/)[0] ?? given);
  const kicker = zone.before.find(
    (line) =>
      line.text.length < 40 &&
      hasAncestor(
        line.element,
        ({ names }) => /kicker|categor|section|chuyen-?muc|cate\b|rubric|eyebrow/i.test(names),
        2,
      ),
  );
  if (!kicker) return null;
  const parts = kicker.text.split(/\s*[·|•]\s*/u);
  return parts.length > 1 && FORMAT_WORD.test(parts[0] ?? '') ? parts.slice(1).join(' · ') : kicker.text;
}
