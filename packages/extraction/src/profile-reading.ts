import { nfc } from '@nhipbao/records';
import { load } from 'cheerio/slim';
import type { Document, Element } from 'domhandler';
import { collapse } from './body/blocks.ts';
import { namesInByline } from './meta/person-names.ts';
import { textIn } from './meta/survey.ts';
import { isElement } from './parse-page.ts';
import type { SiteProfile } from './site-profile.ts';

/** What a site's profile finds on a page; null or empty where its selectors match nothing. */
export interface ProfileReading {
  title: string | null;
  lead: string | null;
  section: string | null;
  authors: string[];
  dateLines: string[];
  body: Element[];
}

/** Reads a page by its site's profile. Elements that the profile drops are cut out of the document. */
export function readByProfile(document: Document, profile: SiteProfile | undefined): ProfileReading {
  const found: ProfileReading = { title: null, lead: null, section: null, authors: [], dateLines: [], body: [] };
  if (!profile) return found;
  const $ = load(document, { xml: { xmlMode: false } });
  if (profile.drop) $(profile.drop).remove();
  const elements = (selector: string | undefined) => (selector ? $(selector).toArray().filter(isElement) : []);
  const texts = (selector: string | undefined) =>
    elements(selector)
      .map((element) => nfc(collapse(textIn(element))))
      .filter((text) => text !== '');
  return {
    title: texts(profile.title)[0] ?? null,
    lead: texts(profile.lead)[0] ?? null,
    section: texts(profile.section)[0] ?? null,
    authors: texts(profile.authors).flatMap((text) => namesInByline(text)),
    dateLines: texts(profile.dateLine),
    body: elements(profile.body),
  };
}
