import type { Cell, CellObject } from 'write-excel-file/node';

/** Codes are shown with the separators of the reader's own settings: 1.234,5 on a Vietnamese machine. */
export const NUMBER_FORMAT = {
  count: '#,##0',
  percent: '0.00%',
  decimal: '0.000',
  day: 'dd/mm/yyyy',
  month: 'mm/yyyy',
} as const;

const FONT = { fontFamily: 'Times New Roman', fontSize: 12 } as const;
const EDGE = { borderStyle: 'thin', borderColor: '#808080', alignVertical: 'top' } as const;

export const titleCell = (text: string): Cell => ({
  ...FONT,
  value: plainText(text),
  fontWeight: 'bold',
  fontSize: 14,
});
export const noteCell = (text: string): Cell => ({ ...FONT, value: plainText(text) });
export const headingCell = (text: string): Cell => ({
  ...FONT,
  ...EDGE,
  value: plainText(text),
  fontWeight: 'bold',
  wrap: true,
  align: 'center',
  backgroundColor: '#E7E6E6',
});

/** A text; absent: "—". A text is never run as a formula, whatever it begins with. */
export const textCell = (text: string | null): Cell => ({
  ...FONT,
  ...EDGE,
  value: plainText(text ?? '—'),
  type: String,
  wrap: true,
});

/** A number; absent: "—", never 0. */
export function numberCell(value: number | null, format: string): Cell {
  return value === null
    ? { ...FONT, ...EDGE, value: '—', type: String, align: 'right' }
    : { ...FONT, ...EDGE, value, type: Number, format };
}

/** A local day (yyyy-mm-dd) as a date of the workbook. */
export function dayCell(day: string | null, format: string = NUMBER_FORMAT.day): Cell {
  return day === null ? textCell(null) : { ...FONT, ...EDGE, value: new Date(`${day}T00:00:00Z`), type: Date, format };
}

/** A live formula, without the "=". */
export const formulaCell = (formula: string, format: string): CellObject => ({
  ...FONT,
  ...EDGE,
  value: formula,
  type: 'Formula',
  format,
});

/** The library keeps texts as names of an object: one that every object has ("constructor") would break the file. */
export const plainText = (text: string) => (text in {} ? ` ${text}` : text);
