import type { Element } from 'domhandler';
import type { Block } from '../body/blocks.ts';
import { readDate } from '../dates/date-text.ts';
import { type HeadlineZone, hasAncestor } from './headline-zone.ts';
import { isNode, type LdNode, namesOf, typesOf } from './json-ld.ts';
import { bareName, looksLikeName, namesInByline, people, startsWithBy } from './person-names.ts';
import { type PageSurvey, textIn } from './survey.ts';
import { metaText } from './text.ts';

/** What author finding reads: metadata, the lines around the headline and the story's last lines. */
export interface AuthorSources {
  survey: PageSurvey;
  story: LdNode | null;
  /** The site's own names, as `siteNames` writes them: they are no authors. */
  sites: string[];
  zone: HeadlineZone;
  headline: Element | null;
  ending: Block[];
}

const METAS = [
  'author',
  'article:author',
  'article:author_name',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dc.contributor',
  'dcterms.creator',
  'byl',
  'byline',
  'cxenseparse:author',
  'citation_author',
  'mediator_author',
  'twitter:data1',
];

/** The people who wrote a story, from the most explicit place that names any. */
export function pageAuthors(sources: AuthorSources): string[] {
  for (const read of [fromLd, fromMeta, fromMarked, fromZone, fromNamed, fromSignature, fromFarNamed]) {
    const names = people(read(sources), sources.sites);
    if (names.length > 0) return names;
  }
  return [];
}

function fromLd({ survey, story }: AuthorSources): string[] {
  return ldAuthors(story?.author ?? story?.creator, survey.ld, 0);
}

function ldAuthors(value: unknown, ld: LdNode[], depth: number): string[] {
  if (Array.isArray(value)) return value.flatMap((element) => ldAuthors(element, ld, depth));
  if (!isNode(value)) return namesOf(value).flatMap((one) => splitGiven(one, false));
  const { name } = value;
  if (isNode(name) || Array.isArray(name)) return depth < 4 ? ldAuthors(name, ld, depth + 1) : [];
  const names = namesOf(value).flatMap((one) => splitGiven(one, typesOf(value).includes('Organization')));
  if (names.length > 0 || depth > 2 || value['@id'] === undefined) return names;
  // Some systems describe people apart and refer to them by id.
  const described = ld.find((node) => node['@id'] === value['@id'] && node.name !== undefined);
  return described ? ldAuthors(described, ld, depth + 3) : [];
}

/** Names given as data are trusted; only an obvious list of persons in one string is taken apart. */
function splitGiven(given: string, isOrganization: boolean): string[] {
  const text = bareName(metaText(given));
  if (text.length < 2 || text.length > 120 || /^https?:|^www\.|@/i.test(text) || !/\p{L}/u.test(text)) return [];
  if (isOrganization) return [text];
  const parts = text.split(/\s*(?:[;|/]|,\s(?:and\s)?|\s(?:and|und|và|et|og|och|y|&|и|ve)\s)\s*/u).map(bareName);
  const isList = parts.length > 1 && parts.every((part) => looksLikeName(part) && /\s/.test(part));
  return isList ? parts : [text];
}

function fromMeta({ survey }: AuthorSources): string[] {
  for (const name of METAS) {
    const given = (survey.metas.get(name) ?? []).flatMap((value) => splitGiven(value, false));
    const names = name === 'twitter:data1' ? given.filter((value) => looksLikeName(value) && /\s/.test(value)) : given;
    if (names.length > 0 && names.every((value) => !/^[\w-]+(?:\.[\w-]+)+$/.test(value))) return names;
  }
  return [];
}

function fromMarked({ survey }: AuthorSources): string[] {
  const marked = survey.marked.filter(
    ({ attribs }) => attribs.rel === 'author' || /^(?:author|creator)\b/i.test(attribs.itemprop ?? ''),
  );
  return marked.slice(0, 12).flatMap((element) => {
    const named = survey.marked.find(
      (inner) => inner.attribs.itemprop === 'name' && (inner.parent === element || inner.parent?.parent === element),
    );
    const text = metaText(named?.attribs.content ?? textIn(named ?? element));
    return text.length < 120 ? namesInByline(text) : [];
  });
}

const BYLINE = /byline|author|writer|journalist|reporter|autor|auteur|tac-?gia|contributor/i;

/** Bylines printed near the headline: named so, or beginning with "By", or names beside a date ("An Bình · 16/06/2026"). */
function fromZone({ zone }: AuthorSources): string[] {
  const lines = [...zone.after.slice(0, 10), ...zone.before.slice(0, 4)].filter((line) => line.text.length < 140);
  for (const line of lines) {
    if (hasAncestor(line.element, (element) => BYLINE.test(element.names), 3)) {
      const names = namesInByline(line.text);
      if (names.length > 0) return names;
    }
  }
  for (const line of lines) {
    if (startsWithBy(line.text)) {
      const names = namesInByline(line.text.split(/\s[|·•]\s/u)[0] ?? '').filter((name) => /\s/.test(name));
      if (names.length > 0) return names;
    }
  }
  for (const line of lines) {
    if (/[·|•]/.test(line.text) && readDate(line.text, { zone: 'UTC' })) {
      const names = namesInByline(line.text).filter((name) => /\s/.test(name));
      if (names.length > 0) return names;
    }
  }
  return [];
}

/** How many elements after, or before, the headline a byline may stand. */
const NEAR_AFTER = 250;
const NEAR_BEFORE = 60;

/** Elements named as bylines in a line with other things, the first after the headline, else the last before it. */
function fromNamed({ survey, headline }: AuthorSources): string[] {
  const start = headline ? (survey.order.get(headline) ?? 0) : 0;
  const named = survey.marked.flatMap((element) => {
    const distance = (survey.order.get(element) ?? 0) - start;
    if (!BYLINE.test(`${element.attribs.class ?? ''} ${element.attribs.id ?? ''}`)) return [];
    if (distance > NEAR_AFTER || distance < -NEAR_BEFORE) return [];
    return [{ element, rank: distance > 0 ? distance : 1_000 - distance }];
  });
  for (const { element } of named.sort((a, b) => a.rank - b.rank)) {
    const text = metaText(textIn(element));
    const names = text.length < 150 ? namesInByline(text).filter((name) => /\s/.test(name)) : [];
    if (names.length > 0) return names;
  }
  return [];
}

/** The one element named as the author's that stands further down, under the story; more than one belong to other stories. */
function fromFarNamed({ survey, headline }: AuthorSources): string[] {
  const start = headline ? (survey.order.get(headline) ?? 0) : 0;
  const far = survey.marked.filter(
    (element) =>
      BYLINE.test(`${element.attribs.class ?? ''} ${element.attribs.id ?? ''}`) &&
      (survey.order.get(element) ?? 0) > start + NEAR_AFTER,
  );
  const texts = new Set(
    far
      .slice(0, 12)
      .map((element) => metaText(textIn(element)))
      .filter((text) => text !== ''),
  );
  const [only] = texts;
  if (texts.size !== 1 || only === undefined || only.length > 60) return [];
  return namesInByline(only).filter((name) => /\s/.test(name));
}

/** The names that sign the story under its last paragraph, as Vietnamese papers print them: set right, bold or by class. */
function fromSignature({ ending }: AuthorSources): string[] {
  for (const line of ending.slice(-4).reverse()) {
    if (line.text.length > 80 || !(isSigned(line) || startsWithBy(line.text))) continue;
    const names = namesInByline(line.text).filter((name) => /\s/.test(name));
    if (names.length > 0) return names;
  }
  return [];
}

/** True for a line set as a signature is. */
export function isSigned({ element, text }: Block): boolean {
  if (/^\(?(?:theo|nguồn|source)\b/iu.test(text)) return false;
  const setApart = (at: typeof element) =>
    /text-align\s*:\s*(?:right|end)/i.test(at.attribs.style ?? '') ||
    at.attribs.align === 'right' ||
    /author|byline|credit|signature|tac-?gia|text-right|but-?danh/i.test(at.names);
  if (hasAncestor(element, setApart, 2)) return true;
  const inner = element.children.filter((child) => child.kind !== 'text' || child.text.trim() !== '');
  return inner.length > 0 && inner.every((child) => child.kind === 'element' && /^(?:strong|b)$/.test(child.tag));
}
