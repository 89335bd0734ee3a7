import { type DateReading, type ReadDate, readDate } from '../dates/date-text.ts';
import { type LdNode, stringsOf } from './json-ld.ts';
import { type PageSurvey, textIn } from './survey.ts';

/** When a story was published and last changed, as its page says. */
export interface PageDates {
  publishedAt: Date | null;
  updatedAt: Date | null;
}

const PUBLISHED_METAS = [
  'article:published_time',
  'article:published',
  'og:article:published_time',
  'og:published_time',
  'og:pubdate',
  'datepublished',
  'article.published',
  'published_time',
  'published-date',
  'publish-date',
  'publish_date',
  'publishdate',
  'publication_date',
  'pubdate',
  'pub_date',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'cxenseparse:publishtime',
  'dc.date.issued',
  'dc.date.published',
  'dcterms.issued',
  'dcterms.created',
  'dc.date.created',
  'dc.date',
  'dcterms.date',
  'article.created',
  'article_date_original',
  'citation_publication_date',
  'citation_date',
  'rnews:datepublished',
  'vr:published_time',
  'datecreated',
  'created',
  'date',
];

const UPDATED_METAS = [
  'article:modified_time',
  'article:modified',
  'og:modified_time',
  'og:updated_time',
  'datemodified',
  'modified_time',
  'last-modified',
  'lastmod',
  'dcterms.modified',
  'dc.date.modified',
  'article.updated',
  'updated_time',
];

const DATE_NAMES = /date|time|publish|posted|ngay|timestamp|meta/i;
const UPDATE_WORDS = /updated|modified|cập nhật|aktualisiert|mis à jour|actualizado|atualizado|обновлено|bijgewerkt/iu;

/**
 * Published and updated time: JSON-LD, then meta and microdata, then `<time>`, then the printed date line.
 * A source that names the minute wins over an earlier one that names only the same day.
 */
export function pageDates(survey: PageSurvey, story: LdNode | null, reading: DateReading, near: string[]): PageDates {
  const published = firstWithTime([
    () => readAll(stringsOf(story?.datePublished), reading),
    () => readMetas(survey, PUBLISHED_METAS, reading),
    () => readMarked(survey, /^datepublished$/i, reading),
    () => readAll(stringsOf(story?.dateCreated ?? story?.uploadDate), reading),
    () => readTimes(survey, reading, false),
    () => readLines(survey, reading),
    () => readAll(near, reading),
  ]);
  const updated = firstWithTime([
    () => readAll(stringsOf(story?.dateModified), reading),
    () => readMetas(survey, UPDATED_METAS, reading),
    () => readMarked(survey, /^datemodified$/i, reading),
    () => readTimes(survey, reading, true),
  ]);
  return { publishedAt: published?.instant ?? null, updatedAt: updated?.instant ?? null };
}

/** The first date found; a later one of the same day that has a time replaces one without. */
function firstWithTime(readers: (() => ReadDate | null)[]): ReadDate | null {
  let first: ReadDate | null = null;
  for (const read of readers) {
    const date = read();
    if (!date) continue;
    if (!first) {
      first = date;
      if (date.hasTime) return date;
    } else if (date.hasTime && Math.abs(date.instant.getTime() - first.instant.getTime()) < 86_400_000) {
      return date;
    }
  }
  return first;
}

function readAll(texts: string[], reading: DateReading): ReadDate | null {
  for (const text of texts) {
    const date = readDate(text, reading);
    if (date) return date;
  }
  return null;
}

function readMetas(survey: PageSurvey, names: string[], reading: DateReading): ReadDate | null {
  return readAll(
    names.flatMap((name) => survey.metas.get(name) ?? []),
    reading,
  );
}

function readMarked(survey: PageSurvey, itemprop: RegExp, reading: DateReading): ReadDate | null {
  const texts = survey.marked
    .filter((element) => itemprop.test(element.attribs.itemprop ?? ''))
    .flatMap((element) => [element.attribs.datetime ?? '', element.attribs.content ?? '', textIn(element)]);
  return readAll(texts, reading);
}

function readTimes(survey: PageSurvey, reading: DateReading, updated: boolean): ReadDate | null {
  const texts = survey.times
    .filter((element) => {
      const around = `${element.attribs.class ?? ''} ${textIn(element.parent?.type === 'tag' ? element.parent : element).slice(0, 80)}`;
      return UPDATE_WORDS.test(around) === updated;
    })
    .flatMap((element) => [element.attribs.datetime ?? '', textIn(element)]);
  return readAll(texts, reading);
}

function readLines(survey: PageSurvey, reading: DateReading): ReadDate | null {
  const texts = survey.marked
    .filter((element) => DATE_NAMES.test(`${element.attribs.class ?? ''} ${element.attribs.id ?? ''}`))
    .map((element) => textIn(element).trim())
    .filter((text) => text.length < 160);
  return readAll(texts, reading);
}
