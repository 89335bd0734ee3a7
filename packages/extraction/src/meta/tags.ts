import { type LdNode, stringsOf } from './json-ld.ts';
import { type PageSurvey, textIn } from './survey.ts';
import { metaText } from './text.ts';

const MAX_TAGS = 60;

/** The story's tags: links marked as such, else article:tag, else the keywords of JSON-LD or meta. */
export function pageTags(survey: PageSurvey, story: LdNode | null): string[] {
  const metas = (...names: string[]) => names.flatMap((name) => survey.metas.get(name) ?? []);
  const linked = survey.marked.filter(
    ({ attribs, name }) => name === 'a' && /(?:^|\s)tag(?:$|\s)/i.test(attribs.rel ?? ''),
  );
  const sources = [
    metas('article:tag', 'og:article:tag'),
    linked.map((element) => textIn(element)),
    stringsOf(story?.keywords).flatMap((text) => text.split(/\s*[,;]\s*/)),
    metas('news_keywords', 'keywords', 'parsely-tags').flatMap((text) => text.split(/\s*[,;]\s*/)),
  ];
  for (const source of sources) {
    const tags = [...new Set(source.flatMap((tag) => tag.split(/\s*,\s*/)).map(metaText))].filter(
      (tag) => tag !== '' && tag.length < 80,
    );
    if (tags.length > 0) return tags.slice(0, MAX_TAGS);
  }
  return [];
}
