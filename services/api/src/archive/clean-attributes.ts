import type { Element } from 'domhandler';
import type { ArchivedFile } from './archived-files.ts';
import { containedCss } from './contained-css.ts';
import { resolve } from './resolve.ts';

const DROPPED =
  /^(on.*|srcset|sizes|integrity|nonce|ping|loading|target|action|formaction|background|src|poster|data|http-equiv)$/;
/** Drawings load what their href names, other elements only lead there. */
const LOADING = new Set(['image', 'use', 'feimage']);

/** Takes from an element what would run, load or send; links keep their absolute web address. Answers how many background pictures are missing. */
export function cleanAttributes(
  element: Element,
  { base, files }: { base: string; files: ReadonlyMap<string, ArchivedFile> },
): number {
  let missing = 0;
  for (const [name, value] of Object.entries(element.attribs)) {
    if (DROPPED.test(name)) delete element.attribs[name];
    else if (name === 'style') {
      const style = containedCss(value, base, files);
      element.attribs[name] = style.css;
      missing += style.missing;
    } else if (name === 'href' || name === 'xlink:href') {
      const address = addressKept(element, value, base);
      if (address === undefined) delete element.attribs[name];
      else element.attribs[name] = address;
    }
  }
  return missing;
}

function addressKept(element: Element, value: string, base: string): string | undefined {
  if (value.startsWith('#')) return value;
  if (LOADING.has(element.name.toLowerCase())) return /^data:image\//i.test(value) ? value : undefined;
  return resolve(value, base);
}
