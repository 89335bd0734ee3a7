import { decodeText } from '@nhipbao/extraction';
import { Element, Text } from 'domhandler';
import type { ArchivedFile } from './archived-files.ts';
import { containedCss } from './contained-css.ts';

const NONE: ReadonlyMap<string, ArchivedFile> = new Map();

/** An archived style sheet as a <style> element. */
export function styleElement(file: ArchivedFile, media: string | undefined): Element {
  const { text } = decodeText(file.bytes, { contentType: file.contentType, kind: 'text' });
  const style = new Element('style', media === undefined ? {} : { media });
  const css = new Text(containedCss(text, file.url, NONE).css);
  // Only text that knows its parent is written as it stands.
  css.parent = style;
  style.children.push(css);
  return style;
}

/** An archived picture as an <img> element that shows it at once, also where the page would have faded it in by a script. */
export function pictureElement(image: Element, picture: string): Element {
  const { alt, width, height, class: classes } = image.attribs;
  const kept = Object.entries({ alt, width, height, class: classes });
  return new Element('img', {
    src: picture,
    ...Object.fromEntries(kept.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))),
    style: 'opacity:1!important;visibility:visible!important',
  });
}
