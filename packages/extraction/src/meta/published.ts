import type { Element } from 'domhandler';
import { type DateReading, type ReadDate, readDate } from '../dates/date-text.ts';
import { PUBLISHED_METAS, UPDATED_METAS } from './date-metas.ts';
import type { HeadlineZone } from './headline-zone.ts';
import { type LdNode, stringsOf } from './json-ld.ts';
import { type PageSurvey, textIn } from './survey.ts';

/** When a story was published and last changed, as its page says. */
export interface PageDates {
  publishedAt: Date | null;
  updatedAt: Date | null;
}

/** What date finding reads. `printed` are the lines that a site profile names as date lines. */
export interface DateSources {
  survey: PageSurvey;
  story: LdNode | null;
  zone: HeadlineZone;
  headline: Element | null;
  reading: DateReading;
  printed: string[];
}

/** A page with more times than this lists other stories. */
const MOST_TIMES = 15;

const DATE_NAMES = /date|time|publish|posted|ngay|timestamp/i;
const UPDATE_WORDS =
  /updated|modified|cập nhật|sửa|aktualisiert|mis à jour|actualizado|atualizado|aggiornato|обновл|оновл|bijgewerkt|uppdaterad|oppdatert|opdateret|güncelle|zaktualizowan|diperbarui|frissít|päivitetty/iu;

/**
 * Published and updated time: JSON-LD, then meta and microdata, then `<time>`, then the printed date line.
 * A source that names the minute wins over an earlier one that names only the same day. Where the printed line shows
 * the same clock time under another zone, the printed one is right: templates stamp a wrong offset, readers would notice.
 */
export function pageDates(sources: DateSources): PageDates {
  const { survey, story, reading, headline } = sources;
  const printed = readAll(sources.printed, reading) ?? printedDate(sources.zone, reading);
  const published = firstWithTime([
    () => readAll(stringsOf(story?.datePublished), reading),
    () => readMetas(survey, PUBLISHED_METAS, reading),
    () => readMarked(survey, /^datepublished$/i, reading),
    () => readTimes(survey, headline, reading, 'published'),
    () => printed,
    () => readAll(stringsOf(story?.dateCreated ?? story?.uploadDate), reading),
    () => readTimes(survey, headline, reading, 'any'),
    () => readLines(survey, reading),
    () => readAddress(survey, reading),
  ]);
  const shift = zoneSlip(published, printed);
  const updated = [
    readAll(stringsOf(story?.dateModified), reading),
    readMetas(survey, UPDATED_METAS, reading),
    readMarked(survey, /^datemodified$/i, reading),
    readTimes(survey, headline, reading, 'updated'),
  ].find((date) => date !== null && published !== null && date.instant > published.instant);
  return {
    publishedAt: shift !== 0 && printed ? printed.instant : (published?.instant ?? null),
    updatedAt: updated ? new Date(updated.instant.getTime() + shift) : null,
  };
}

/** Milliseconds by which stamps are off when the printed line names its zone and shows the same clock time as the stamp. */
function zoneSlip(stamped: ReadDate | null, printed: ReadDate | null): number {
  if (!stamped || !printed || stamped === printed || !printed.hasZone || !printed.hasTime || !stamped.hasTime) return 0;
  const minute = (wall: number) => Math.floor(wall / 60_000);
  if (minute(stamped.wall) !== minute(printed.wall)) return 0;
  return minute(printed.instant.getTime()) * 60_000 - minute(stamped.instant.getTime()) * 60_000;
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
    } else if (date.hasTime && Math.abs(date.wall - first.wall) < 86_400_000) {
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

/** `<time>` elements, those after the headline first: what stands before it is often the site's clock or another story. */
function readTimes(
  survey: PageSurvey,
  headline: Element | null,
  reading: DateReading,
  kind: 'published' | 'updated' | 'any',
): ReadDate | null {
  const start = headline ? (survey.order.get(headline) ?? 0) : 0;
  const isAfter = (element: Element) => (survey.order.get(element) ?? 0) > start;
  const after = survey.times.filter(isAfter).slice(0, MOST_TIMES);
  const before = survey.times.filter((element) => !isAfter(element)).slice(-MOST_TIMES);
  const texts = [...after, ...before.reverse()]
    .filter((element) => kind === 'any' || isUpdateTime(element) === (kind === 'updated'))
    .flatMap((element) => {
      const stamp = element.attribs.datetime ?? '';
      return kind === 'published' ? [stamp] : [stamp, textIn(element)];
    });
  return readAll(texts, reading);
}

/** True for a time that is said, by name or by the words before it, to be that of a change. */
function isUpdateTime(element: Element): boolean {
  const { parent: box } = element;
  const parent = box?.type === 'tag' && box.children.length < 20 ? textIn(box) : '';
  const before = parent.length < 200 ? (parent.split(textIn(element))[0] ?? '') : '';
  return UPDATE_WORDS.test(`${element.attribs.class ?? ''} ${element.attribs.itemprop ?? ''} ${before}`);
}

/** The date line printed under or over the headline. */
function printedDate(zone: HeadlineZone, reading: DateReading): ReadDate | null {
  const lines = [...zone.after.slice(0, 10), ...zone.before.slice(0, 5)].filter(({ text }) => isDateLine(text));
  const dates = lines.map((line) => readDate(line.text, reading)).filter((date) => date !== null);
  return dates.find((date) => date.hasTime) ?? dates[0] ?? null;
}

/** True for a line short enough to hold a date and a byline, and no sentence that mentions a date. */
function isDateLine(text: string): boolean {
  return text.length < 60 || (text.length < 130 && !/[.!?…”"]$/.test(text));
}

function readLines(survey: PageSurvey, reading: DateReading): ReadDate | null {
  const texts = survey.marked
    .filter((element) => DATE_NAMES.test(`${element.attribs.class ?? ''} ${element.attribs.id ?? ''}`))
    .map((element) => textIn(element).trim())
    .filter((text) => text.length < 160)
    .slice(0, MOST_TIMES);
  return readAll(texts, reading);
}

/** The day in an address such as /2024/02/09/ or /2024-02-09-. */
function readAddress(survey: PageSurvey, reading: DateReading): ReadDate | null {
  const address = survey.canonical ?? survey.metas.get('og:url')?.[0] ?? '';
  const found = /\/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?:[/-]|$)/.exec(address);
  return found ? readDate(`${found[1]}-${found[2]}-${found[3]}`, reading) : null;
}
