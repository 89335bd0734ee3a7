import type { WorkbookSheet } from './table-sheet.ts';

/** Writes beside every formula of a sheet the value it gives (the library writes formulas only). */
export function withCachedValues(sheetXml: string, { formulas }: WorkbookSheet): string {
  if (formulas.length === 0) return sheetXml;
  const values = new Map(formulas.map(({ formula, value }) => [escaped(formula), value]));
  return sheetXml.replaceAll(
    /<f>([^<]*)<\/f>/g,
    (whole, formula: string) => `${whole}<v>${values.get(formula) ?? ''}</v>`,
  );
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
