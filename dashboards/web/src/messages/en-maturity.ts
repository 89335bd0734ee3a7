import { formatNumber } from '../format/number.ts';
import type { viMaturity } from './vi-maturity.ts';

const points = (value: number) => `${formatNumber(value, 2)} points`;

/** The words of `vi-maturity.ts` in English. */
export const enMaturity: typeof viMaturity = {
  title: 'Digital maturity',
  decision: 'Decision applied',
  noDecision: (year) => `There is no decision for ${year}.`,
  issued: (title, day) => `${title} of ${day}`,
  entered: (count, of) =>
    of === null
      ? `${formatNumber(count)} criteria entered; how many there are is in no text at hand.`
      : `${formatNumber(count)} of ${formatNumber(of)} criteria entered.`,
  noText:
    'The text of the criteria is not at hand, so there are no points and no level. The department enters criteria, points and levels by the text; nothing is made up here.',
  partialText: 'The form is not entered in full: the total is provisional and no level is given.',
  source: 'Source',
  window: (from, to) => `What counts happened from ${from} to ${to}.`,
  period: (period) => `Measured values are those of the measuring period ${period}.`,
  levels: 'Levels',
  levelFrom: (title, from) =>
    from === null ? `${title}: threshold in no text at hand` : `${title}: from ${points(from)}`,
  download: 'Download the form as YAML',
  enter: 'Enter criteria from a YAML file',
  enterHint:
    'Download the form, fill in criteria, points, basis and levels by the text, then choose the file. Assessments that were submitted keep the form they had.',
  enteredNow: (title, count) => `Entered ${title}: ${formatNumber(count)} criteria.`,
  others: 'Decisions known',
  states: {
    none: 'Not begun',
    draft: 'Draft',
    submitted: 'Submitted, with the department',
    confirmed: 'Confirmed by the department',
    returned: 'Returned by the department',
  },
  bases: {
    appraised: 'appraisal',
    measured: 'measured by this system',
    declared: 'declared by the agency',
    none: 'nothing known, 0 points',
  },
  points,
  total: (total) => (total === null ? 'No points yet' : `Total ${points(total)}`),
  provisional: 'provisional',
  noLevel: 'No level yet',
  level: (title) => `Level ${title}`,
  levelAmong: (titles, last) => `Level ${titles} or ${last}: thresholds in no text at hand`,
  of: (value, of) => `${formatNumber(value, 2)} / ${formatNumber(of, 2)} points`,
  missing: (count) => `${formatNumber(count)} criteria have nothing behind them and count 0 points each.`,
  nothingMissing: 'No criterion is left open.',
  measured: 'Measured',
  noValue: 'no value yet',
  note: 'Note',
  documents: (count) => `${formatNumber(count)} documents attached`,
  appraisal: (value) => `Appraisal: ${points(value)}`,
  basis: 'Basis',
  by: (who, at) => `${who}, ${at}`,
  returnedFor: 'Returned because',
  departmentSaid: 'The department said',
  answer: 'Assess',
  answerOf: (title) => `Assess: ${title}`,
  pointsField: (most) => `Points (at most ${formatNumber(most, 2)})`,
  noteField: 'Explanation',
  file: 'Documents attached',
  fileHint: 'PDF, PNG, JPEG, DOCX or XLSX, up to 20 MB each',
  remove: 'Remove',
  save: 'Save',
  saved: 'Saved. The department has not been sent it yet.',
  submitMeans: (missing) =>
    missing > 0
      ? `${formatNumber(missing)} criteria have nothing yet and count 0 points each. Once sent it can only be changed if the department returns it.`
      : 'Once sent it can only be changed if the department returns it.',
  submit: 'Submit to the department',
  confirm: 'Confirm',
  return: 'Return',
  verdict: "The department's decision",
  verdictNote: 'Opinion (needed to return it)',
  appraise: "Points where they differ from the agency's; empty keeps them",
  history: 'Steps so far',
  csv: 'Download as CSV',
};
