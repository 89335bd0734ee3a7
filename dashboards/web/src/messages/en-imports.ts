import { formatNumber } from '../format/number.ts';
import type { Imports } from './vi-imports.ts';

export const enImports: Imports = {
  title: 'Hand in a table',
  lead: 'Fill in the template, one post a row; totals of a span of days stand in rows of their own. The table is read at once, and you see which rows were refused.',
  template: 'Template:',
  file: 'CSV or XLSX file, 20 MB at most',
  send: 'Send the file',
  sending: 'Reading the file…',
  choose: 'Choose a file first.',
  failed: 'The file could not be sent.',
  taken: (taken, rows) => `${formatNumber(taken)} of ${formatNumber(rows)} rows taken.`,
  rejected: (n) => `${formatNumber(n)} rows were refused; mend them in the file and send it again:`,
  remarks: 'To look at again:',
  refused: 'The whole file was refused:',
  unchanged: 'This is the very file that was taken before; there is nothing new.',
  busy: 'The file is kept. The source is being read now; the file comes next.',
  archived: (digest) => `The file is kept as evidence, SHA-256: ${digest}.`,
  uploads: 'Files handed in',
  uploadsNone: 'No file has been handed in yet.',
  counts: (taken, rows) => `${formatNumber(taken)} of ${formatNumber(rows)} rows taken`,
  outcomes: { received: 'being read', unchanged: 'nothing new', failed: 'refused', busy: 'waiting' },
};
