import type { Table } from '@nhipbao/records';
import type { Element } from 'domhandler';
import { textIn } from '../meta/survey.ts';
import { isElement } from '../parse-page.ts';
import type { StoryParts } from './story-parts.ts';

/** The story's tables that hold data: at least two rows of two cells, and no picture frame of an old editor. */
export function storyTables(parts: StoryParts): Table[] {
  // Where tables are nested the outer ones arrange the page.
  const outer = new Set<unknown>();
  for (const table of parts.tables) for (let above = table.parent; above; above = above.parent) outer.add(above);
  return parts.tables.flatMap((table) => (outer.has(table) ? [] : (shapeOf(table) ?? [])));
}

const NUMBER = /^[^\p{L}]*\d[\d.,\s%+-]*\p{L}{0,5}[^\p{L}\d]*$/u;

function shapeOf(table: Element): Table | null {
  const rows: string[][] = [];
  let images = 0;
  const walk = (node: Element): void => {
    for (const child of node.children) {
      if (!isElement(child)) continue;
      if (child.name === 'img') images += 1;
      if (child.name === 'tr') rows.push([]);
      if (child.name === 'td' || child.name === 'th') rows.at(-1)?.push(textIn(child).trim());
      walk(child);
    }
  };
  walk(table);
  const columns = Math.max(0, ...rows.map((cells) => cells.length));
  const cells = rows.flat().filter((cell) => cell !== '');
  if (rows.length < 2 || columns < 2 || cells.length < 4 || images * 2 > cells.length) return null;
  const numeric = cells.filter((cell) => NUMBER.test(cell)).length;
  return { rows: rows.length, columns, numericShare: Math.round((numeric / cells.length) * 1000) / 1000 };
}
