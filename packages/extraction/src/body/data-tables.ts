import { elementsOf, type StoryElement } from './story-tree.ts';

/**
 * Marks the tables that hold data rather than arrange the page: by summary, caption or header cells, else by size.
 * After Mozilla's Readability 0.6 (Apache-2.0), which follows Firefox's accessibility code.
 */
export function markDataTables(node: StoryElement): void {
  for (const child of elementsOf(node)) {
    if (child.tag === 'table') child.dataTable = isDataTable(child);
    markDataTables(child);
  }
}

function isDataTable(table: StoryElement): boolean {
  if (table.attribs.role === 'presentation' || table.attribs.datatable === '0') return false;
  if (table.attribs.summary) return true;
  const shape = { rows: 0, columns: 0, marked: false, nested: false };
  survey(table, shape);
  if (shape.marked) return true;
  if (shape.nested || shape.columns === 1 || shape.rows === 1) return false;
  return shape.rows >= 10 || shape.columns > 4 || shape.rows * shape.columns > 10;
}

const MARKS = new Set(['caption', 'col', 'colgroup', 'tfoot', 'thead', 'th']);

function survey(node: StoryElement, shape: { rows: number; columns: number; marked: boolean; nested: boolean }): void {
  for (const child of elementsOf(node)) {
    if (MARKS.has(child.tag) && (child.tag !== 'caption' || child.children.length > 0)) shape.marked = true;
    if (child.tag === 'table') shape.nested = true;
    if (child.tag === 'tr') {
      shape.rows += spanOf(child.attribs.rowspan);
      const cells = elementsOf(child).filter((cell) => cell.tag === 'td');
      const columns = cells.reduce((sum, cell) => sum + spanOf(cell.attribs.colspan), 0);
      shape.columns = Math.max(shape.columns, columns);
    }
    survey(child, shape);
  }
}

function spanOf(value: string | undefined): number {
  const span = Number.parseInt(value ?? '', 10);
  return span > 0 && span < 1000 ? span : 1;
}
