import { decodeText } from '@nhipbao/extraction';
import { Element, Text } from 'domhandler';
import type { ArchivedFile } from './archived-files.ts';

/** An archived style sheet as a <style> element. */
export function styleElement(file: ArchivedFile, media: string | undefined): Element {
  const { text } = decodeText(file.bytes, { contentType: file.contentType, kind: 'text' });
  const style = new Element('style', media === undefined ? {} : { media });
  const css = new Text(withoutEndTag(text));
  // Only text that knows its parent is written as it stands.
  css.parent = style;
  style.children.push(css);
  return style;
}

/** CSS that cannot end its own <style> element; `<\/` means the same to CSS. */
export function withoutEndTag(css: string): string {
  return css.replaceAll('</', '<\\/');
}

/** An archived picture as an <img> element that shows it at once, also where the page would have faded it in by a script. */
export function pictureElement(image: Element, file: ArchivedFile): Element {
  const { alt, width, height, style = '', class: classes } = image.attribs;
  const type = file.contentType.split(';')[0]?.trim() ?? '';
  const kept = { alt, width, height, class: classes };
  return new Element('img', {
    src: `data:${type};base64,${Buffer.from(file.bytes).toString('base64')}`,
    ...Object.fromEntries(
      Object.entries(kept).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    ),
    style: `${style};opacity:1!important;visibility:visible!important`,
  });
}
