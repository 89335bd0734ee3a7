import { type ChildNode, Element, Text } from 'domhandler';
import { removeElement, replaceElement } from 'domutils';
import type { ArchivedFile } from './archived-files.ts';
import { cleanAttributes } from './clean-attributes.ts';
import { containedCss } from './contained-css.ts';
import { dataAddress } from './data-address.ts';
import { pictureElement, styleElement } from './inline-files.ts';
import { mediaBox } from './media-box.ts';
import { mediaLabel } from './media-label.ts';
import { pictureAddresses, styleAddress } from './page-addresses.ts';
import type { Missing } from './page-notice.ts';
import { parseBounded } from './parse-bounded.ts';

const DROPPED = new Set(['script', 'meta', 'base', 'template', 'source', 'track', 'param', 'bgsound']);
const BOXED = new Set(
  'iframe frame video audio embed object canvas amp-video amp-audio amp-youtube amp-tiktok amp-iframe'.split(' '),
);
/** Browsers read their content as text, or lay it out only by a script; the parser made elements of it, so it can stand by itself. */
const UNWRAPPED = new Set(
  'noscript xmp plaintext noembed noframes frameset picture amp-story amp-story-page amp-story-grid-layer'.split(' '),
);

/**
 * Makes a page safe and whole by itself, in place: scripts out, players and frames replaced by labelled boxes, style sheets and
 * pictures inlined where they are archived. Answers what is missing. The response's own policy guards what this may overlook.
 */
export function cleanPage(
  page: { children: ChildNode[] },
  loaded: { base: string; files: ReadonlyMap<string, ArchivedFile> },
): Omit<Missing, 'truncated'> {
  const { base, files } = loaded;
  const boxes = new Map<string, number>();
  let styleSheets = 0;
  let backgrounds = 0;
  let scripts = 0;

  const replace = (element: Element, replacement: ChildNode | undefined) => {
    if (replacement) replaceElement(element, replacement);
    else removeElement(element);
  };
  const boxOf = (element: Element) => {
    if (isInvisible(element)) return undefined;
    const label = mediaLabel(element, base);
    boxes.set(label.kind, (boxes.get(label.kind) ?? 0) + 1);
    return parseBounded(mediaBox(label))?.children[0];
  };
  const pictureOf = (image: Element) => {
    const addresses = pictureAddresses(image, base);
    const file = addresses.flatMap((address) => files.get(address) ?? [])[0];
    const drawn =
      addresses.length === 0 && /^data:image\//i.test(image.attribs.src ?? '') ? image.attribs.src : undefined;
    const picture = file ? dataAddress(file) : drawn;
    return picture === undefined ? boxOf(image) : pictureElement(image, picture);
  };
  const sheetOf = (link: Element) => {
    const address = styleAddress(link, base);
    if (address === undefined) return undefined;
    const file = files.get(address);
    if (!file) styleSheets += 1;
    return file && styleElement(file, link.attribs.media);
  };

  const visit = (node: ChildNode): void => {
    if (node instanceof Text) return;
    if (!(node instanceof Element) || DROPPED.has(node.name)) {
      if (node instanceof Element && runs(node)) scripts += 1;
      removeElement(node);
    } else if (node.name === 'link') replace(node, sheetOf(node));
    else if (node.name === 'img' || node.name === 'amp-img') replace(node, pictureOf(node));
    else if (BOXED.has(node.name)) replace(node, boxOf(node));
    else {
      for (const child of [...node.children]) visit(child);
      if (UNWRAPPED.has(node.name)) unwrap(node);
      else if (node.name === 'style') containStyle(node, loaded);
      else backgrounds += cleanAttributes(node, loaded);
    }
  };
  for (const child of [...page.children]) visit(child);
  return { boxes, styleSheets, backgrounds, scripts };
}

/** A script that would run: data in a script element is none. */
function runs({ name, attribs }: Element): boolean {
  return name === 'script' && !/json/.test(attribs.type ?? '');
}

function containStyle(
  style: Element,
  { base, files }: { base: string; files: ReadonlyMap<string, ArchivedFile> },
): void {
  for (const text of style.children) if (text instanceof Text) text.data = containedCss(text.data, base, files).css;
  style.attribs = style.attribs.media === undefined ? {} : { media: style.attribs.media };
}

/** Pixels that count readers, and frames that were never meant to be seen. */
function isInvisible({ attribs }: Element): boolean {
  const small = (value: string | undefined) => value !== undefined && /^[0-2](px)?$/.test(value);
  return small(attribs.width) || small(attribs.height) || /display:\s*none/i.test(attribs.style ?? '');
}

function unwrap(element: Element): void {
  const { parent, children } = element;
  if (!parent) return;
  const at = parent.children.indexOf(element);
  for (const child of children) child.parent = parent;
  parent.children.splice(at, 1, ...children);
}
