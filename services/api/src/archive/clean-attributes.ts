import type { Element } from 'domhandler';
import { resolve } from './page-addresses.ts';

const DROPPED =
  /^(on.*|srcset|sizes|integrity|nonce|ping|loading|target|action|formaction|background|src|poster|data|http-equiv)$/;

/** Takes from an element what would run, load or send; links keep their absolute web address. */
export function cleanAttributes(element: Element, base: string): void {
  for (const [name, value] of Object.entries(element.attribs)) {
    if (DROPPED.test(name)) delete element.attribs[name];
    if (name !== 'href' && name !== 'xlink:href') continue;
    const address = value.startsWith('#') ? value : resolve(value, base);
    if (address === undefined) delete element.attribs[name];
    else element.attribs[name] = address;
  }
}
