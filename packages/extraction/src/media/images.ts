import { type Image, nfc } from '@nhipbao/records';
import type { Element } from 'domhandler';
import { collapse } from '../body/blocks.ts';
import { textIn } from '../meta/survey.ts';
import { isElement } from '../parse-page.ts';
import { absolute, pixels } from './addresses.ts';
import type { StoryParts } from './story-parts.ts';

const SOURCES = [
  'data-src',
  'data-original',
  'data-lazy-src',
  'data-lazy',
  'data-image',
  'data-url',
  'data-full-src',
  'src',
];
const DECORATION =
  /avatar|logo|icon|sprite|pixel|spacer|blank\.|loading|placeholder|emoji|tracking|\/ads?\/|doubleclick|button/i;
const CAPTION_NAMES =
  /caption|chu-?thich|desc_cation|(?:img|image|photo)[-_]?(?:desc|note|text|title|info|credit)|legend|fig-?note/i;
const SMALL = 90;
/** A drawing (SVG) of this width is a graphic, a smaller or unmeasured one an icon. */
const GRAPHIC = 300;

/** The story's pictures, each address once, with the caption printed with it. Icons, portraits of authors and trackers are left out. */
export function storyImages(parts: StoryParts, base: string | null): Image[] {
  const images = new Map<string, Image>();
  for (const element of parts.images) {
    const url = sourceOf(element, base);
    if (!url || isDecoration(element, url)) continue;
    const key = url.replace(/[?#].*$/, '');
    const caption = captionOf(element);
    const known = images.get(key);
    if (known) {
      known.caption ??= caption;
      continue;
    }
    images.set(key, {
      url,
      caption,
      width: pixels(
        element.attribs.width ??
          element.attribs['data-width'] ??
          element.attribs['data-natural-width'] ??
          element.attribs['data-natural-w'],
      ),
      height: pixels(element.attribs.height ?? element.attribs['data-height'] ?? element.attribs['data-natural-h']),
    });
  }
  return [...images.values()];
}

function sourceOf(element: Element, base: string | null): string | null {
  for (const name of SOURCES) {
    const url = absolute(element.attribs[name], base);
    if (url) return url;
  }
  const set = element.attribs.srcset ?? element.attribs['data-srcset'] ?? pictureSource(element);
  return absolute(set?.trim().split(/\s+/)[0]?.replace(/,$/, ''), base);
}

function pictureSource(element: Element): string | undefined {
  const picture = element.parent;
  if (!picture || !isElement(picture) || picture.name !== 'picture') return undefined;
  const source = picture.children.find((child): child is Element => isElement(child) && child.name === 'source');
  return source?.attribs.srcset ?? source?.attribs['data-srcset'];
}

function isDecoration(element: Element, url: string): boolean {
  const { width, height, class: className = '', alt } = element.attribs;
  const [wide, high] = [pixels(width), pixels(height)];
  if ((wide !== null && wide < SMALL) || (high !== null && high < SMALL)) return true;
  if (DECORATION.test(className) || DECORATION.test(url)) return true;
  if (/\.svg(?:$|\?)/i.test(url) && (wide ?? 0) < GRAPHIC) return true;
  const link = element.parent && isElement(element.parent) && element.parent.name === 'a' ? element.parent : null;
  // A picture that links to another page, and has no caption, announces another story.
  const href = link?.attribs.href ?? '';
  return (
    href !== '' &&
    alt !== undefined &&
    !/\.(?:jpe?g|png|gif|webp|avif)|^#|javascript:/i.test(href) &&
    captionOf(element) === null
  );
}

/** The caption printed with a picture: of its figure, of a caption-named neighbour, or of the table that frames both. */
export function captionOf(element: Element): string | null {
  let above = element.parent;
  for (let level = 0; above && isElement(above) && level < 5; level += 1) {
    if (above.name === 'body' || above.name === 'article' || above.name === 'main') return null;
    const caption = captionIn(above);
    if (caption !== null) return caption;
    if (above.name === 'figure') return null;
    if (above.name === 'table') return tableCaption(above);
    above = above.parent;
  }
  return null;
}

function captionIn(box: Element): string | null {
  for (const child of box.children) {
    if (!isElement(child)) continue;
    if (child.name === 'figcaption' || CAPTION_NAMES.test(child.attribs.class ?? '')) return textOf(child);
    if (child.name !== 'figure' && (child.name === 'div' || child.name === 'p' || child.name === 'span')) {
      const inner = child.children.find(
        (one): one is Element =>
          isElement(one) && (one.name === 'figcaption' || CAPTION_NAMES.test(one.attribs.class ?? '')),
      );
      if (inner && !holdsImage(inner)) return textOf(inner);
    }
  }
  return null;
}

function holdsImage(element: Element): boolean {
  return element.children.some((child) => isElement(child) && (child.name === 'img' || holdsImage(child)));
}

/** Old editors frame a picture and its caption in a table of one column. */
function tableCaption(table: Element): string | null {
  const rows = table.children.filter(isElement).flatMap((child) => (child.name === 'tbody' ? child.children : [child]));
  if (rows.length > 12) return null;
  const text = textOf(table);
  return text !== null && text.length < 500 ? text : null;
}

function textOf(element: Element): string | null {
  return nfc(collapse(textIn(element))) || null;
}
