import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CsvCell, csvBytes } from './csv-bytes.ts';

const csvText = (header: string[], rows: CsvCell[][]) => csvBytes(header, rows).toString('utf8');

/** Reads CSV as a spreadsheet does (RFC 4180), apart from the code that writes it. */
function read(text: string): string[][] {
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  const rows: string[][] = [[]];
  cell.lastIndex = 1;
  while (cell.lastIndex < text.length) {
    const [, inQuotes, plain = '', end] = cell.exec(text) ?? [];
    if (end === undefined) throw new Error('the text ends inside a cell');
    rows.at(-1)?.push(inQuotes === undefined ? plain : inQuotes.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

const texts = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', ',', "'", 'ế', ' ', '1') }),
);
const cells: fc.Arbitrary<CsvCell> = fc.oneof(texts, fc.integer(), fc.boolean(), fc.constant(null));

describe('CSV', () => {
  test('what is written is read back, whatever it holds', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cells, { minLength: 3, maxLength: 3 })), (rows) => {
        const [header, ...body] = read(csvText(['a', 'b', 'c'], rows));
        expect(header).toEqual(['a', 'b', 'c']);
        expect(body).toHaveLength(rows.length);
        body.forEach((row, at) => {
          row.forEach((cell, column) => {
            const given = rows[at]?.[column] ?? '';
            expect([String(given), `'${given}`]).toContain(cell);
          });
        });
      }),
    );
  });

  test('no text begins as a formula would, and no other text is changed', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const cell = read(csvText(['a'], [[text]]))[1]?.[0] ?? '';
        expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
        if (!/^[=+\-@\t\r\n]/.test(text)) expect(cell).toBe(text);
      }),
    );
  });

  test('numbers stay numbers, also below zero; what is absent is empty, not 0', () => {
    expect(csvText(['a', 'b', 'c'], [[-0.034, null, 0]])).toBe('\uFEFFa,b,c\r\n-0.034,,0\r\n');
  });
});
