import type { Element } from 'domhandler';
import { isElement } from '../parse-page.ts';
import { type PageSurvey, textIn } from './survey.ts';

const FRAME = /(?:^|[\s_-])(?:header|footer|nav|menu|sidebar|related|banner|breadcrumbs?)(?:$|[\s_-])/i;
const FRAME_NAMES = new Set(['header', 'footer', 'nav', 'aside', 'script', 'style']);
const LEVELS = 3;
const SECTION_TITLE = 4;

/** Class and id tokens of the outer boxes of the page's main column: where templates name themselves ("radio-cate-container"). */
export function frameTokens(survey: PageSurvey): string[] {
  const tokens: string[] = [];
  const walk = (element: Element, level: number): void => {
    for (const child of element.children) {
      if (!isElement(child) || FRAME_NAMES.has(child.name)) continue;
      const names = `${child.attribs.class ?? ''} ${child.attribs.id ?? ''}`.toLowerCase();
      if (FRAME.test(names)) continue;
      tokens.push(...names.split(/\s+/).filter((token) => token !== ''));
      if (level < LEVELS) walk(child, level + 1);
    }
  };
  const main = mainColumn(survey);
  if (main) walk(main, 1);
  return tokens;
}

/** The title of the section a page is printed under ("Infographic", "Radio Nông Dân"): a short heading that opens the main column. */
export function sectionTitle(survey: PageSurvey): string | null {
  const main = mainColumn(survey);
  const first = main && firstHeading(main);
  const text = first ? textIn(first).replace(/\s+/g, ' ').trim() : '';
  return text !== '' && text.split(' ').length <= SECTION_TITLE ? text : null;
}

function mainColumn(survey: PageSurvey): Element | null {
  return (survey.body && named(survey.body, 'main')) ?? survey.body;
}

function firstHeading(element: Element): Element | null {
  for (const child of element.children) {
    if (!isElement(child) || FRAME_NAMES.has(child.name)) continue;
    if (/^h[1-3]$/.test(child.name)) return child;
    const inside = firstHeading(child);
    if (inside) return inside;
  }
  return null;
}

function named(element: Element, name: string): Element | null {
  for (const child of element.children) {
    if (!isElement(child)) continue;
    const found = child.name === name ? child : named(child, name);
    if (found) return found;
  }
  return null;
}
