import { nfc } from '@nhipbao/records';
import type { Block } from '../body/blocks.ts';
import { type HeadlineZone, hasAncestor, letters } from './headline-zone.ts';
import { type LdNode, stringsOf } from './json-ld.ts';
import type { PageSurvey } from './survey.ts';
import { metaText } from './text.ts';

const LEAD_NAME =
  /sapo|(?:^|[\s_-])(?:lead|lede|standfirst|stand-first|chapo|chapeau|dek|deck|subheadline|sub-?title|sub-?headline|subhead|intro|summary|teaser|vorspann|ingress|excerpt|abstract|entradilla|bajada|copete|sommario|occhiello|description)(?:$|[\s_-])|(?:article|story|post|entry|detail)[\w-]*?(?:lead|summary|intro|subtitle|description|standfirst|excerpt|perex)|perex/i;

/**
 * The lead that a page sets apart between headline and body: the first line after the headline that is named as such,
 * or that says what the page's description says. Null when the story simply begins.
 */
export function pageLead(survey: PageSurvey, story: LdNode | null, zone: HeadlineZone): string | null {
  const lines = zone.after.filter(isLeadLike);
  for (const levels of [1, 2, 3]) {
    const named = lines.find(
      (line) => line.element.attribs.itemprop === 'description' || hasAncestor(line.element, isNamedLead, levels),
    );
    if (named) return nfc(named.text);
  }
  const described = [
    ...(survey.metas.get('og:description') ?? []),
    ...(survey.metas.get('description') ?? []),
    ...stringsOf(story?.description),
  ].map((text) => letters(metaText(text)));
  const line = lines.slice(0, 4).find((candidate) => isDescribed(candidate, described));
  return line ? nfc(line.text) : null;
}

/** A sentence or two; no byline, date or list of tags, which stand in the same box on many pages. */
function isLeadLike({ text, links, element }: Block): boolean {
  if (text.length < 25 || text.length > 1_200 || links > text.length * 0.5) return false;
  if (/author|byline|date|time|meta(?:$|[-_\s])|tags?(?:$|[-_\s])|mots|caption|share/i.test(element.names))
    return false;
  return text.length > 60 || !/\d{4}|\d{1,2}:\d{2}/.test(text);
}

function isNamedLead({ names, tag }: Block['element']): boolean {
  return names !== '' && tag !== 'body' && tag !== 'main' && tag !== 'article' && LEAD_NAME.test(names);
}

/** Descriptions are often cut short, and often lack the place line the paper begins with. */
function isDescribed(line: Block, described: string[]): boolean {
  const text = letters(line.text);
  return described.some(
    (description) =>
      description.length > 40 && text.includes(description.slice(0, 60)) && text.length < description.length * 2.5,
  );
}
