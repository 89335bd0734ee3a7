import { type LdNode, namesOf } from './json-ld.ts';
import { metaOf, type PageSurvey, textIn } from './survey.ts';
import { metaText } from './text.ts';

/** The people who wrote a story: JSON-LD, then meta, then elements that are marked as the author's. */
export function pageAuthors(survey: PageSurvey, story: LdNode | null): string[] {
  const fromLd = clean(namesOf(story?.author ?? story?.creator));
  if (fromLd.length > 0) return fromLd;
  const meta = metaOf(
    survey,
    'author',
    'article:author',
    'parsely-author',
    'sailthru.author',
    'dc.creator',
    'byl',
    'cxenseparse:author',
  );
  const fromMeta = clean(meta ? [meta] : []);
  if (fromMeta.length > 0) return fromMeta;
  const marked = survey.marked.filter(
    (element) => element.attribs.rel === 'author' || /author/i.test(element.attribs.itemprop ?? ''),
  );
  return clean(marked.map((element) => textIn(element)));
}

function clean(names: string[]): string[] {
  const people = names
    .flatMap((name) => metaText(name).split(/\s*(?:[,;|&]|\s(?:and|und|và|et|y|e)\s)\s*/u))
    .map((name) => name.replace(/^(?:by|von|par|por|bài|tác giả)\s*:?\s+/iu, '').trim())
    .filter((name) => name.length > 1 && name.length < 60 && !/^https?:/i.test(name) && /\p{L}/u.test(name));
  return [...new Set(people)];
}
