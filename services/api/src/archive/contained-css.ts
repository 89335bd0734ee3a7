import type { ArchivedFile } from './archived-files.ts';
import { dataAddress } from './data-address.ts';
import { resolve } from './resolve.ts';

const ADDRESS = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"']*))\s*\)/gi;
const IMPORT = /@import\b[^;{}]*;?/gi;

/** The absolute web addresses that CSS names in `url(...)`. */
export function cssAddresses(css: string, base: string): string[] {
  return [...css.matchAll(ADDRESS)].flatMap(([, ...quoted]) => resolve(quoted.find(Boolean), base) ?? []);
}

/**
 * CSS that loads nothing and cannot end its own <style> element: pictures that are archived stand in it as data:, others are empty and
 * counted, imports are taken out. The response's policy guards what is written in another way.
 */
export function containedCss(
  css: string,
  base: string,
  files: ReadonlyMap<string, ArchivedFile>,
): { css: string; missing: number } {
  let missing = 0;
  const contained = css.replace(IMPORT, '').replace(ADDRESS, (whole: string, ...quoted: (string | undefined)[]) => {
    const written = quoted.slice(0, 3).find(Boolean)?.trim() ?? '';
    if (/^(#|data:)/i.test(written)) return whole;
    const file = files.get(resolve(written, base) ?? '');
    const picture = file && dataAddress(file);
    if (picture === undefined) missing += 1;
    return `url("${picture ?? 'data:,'}")`;
  });
  return { css: contained.replaceAll('</', '<\\/'), missing };
}
