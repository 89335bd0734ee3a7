import type { QualityMeasure } from '@nhipbao/records';
import { formatNumber } from '../format/number.ts';
import type { viQuality } from './vi-quality.ts';

const of: Record<QualityMeasure, string> = {
  corrected: 'works read again',
  'no-author': 'works',
  'no-source': 'works and republished items',
  'no-lead': 'works',
  'no-ai-label': 'works with a sign of AI use',
  'broken-links': 'works whose links were checked',
  'broken-pictures': 'works whose pictures were checked',
  'page-gone': 'works checked',
  'repeats-own': 'works long enough to compare',
  'repeats-other': 'works long enough to compare',
};
const reasons: Record<string, string> = {
  gone: 'the server says it is gone',
  'name-not-found': 'nobody answers to this name',
  'not-a-picture': 'a page came, no picture',
};

/** The words of `vi-quality.ts` in English. */
export const enQuality: typeof viQuality = {
  title: 'Quality',
  lead: 'By unit and month of publication, never by person. Each number counts works and stands beside those that could be looked at. “—” means that none could be looked at, not that there is none.',
  csv: 'Download as CSV',
  labels: {
    corrected: 'Headline or text corrected after publication',
    'no-author': 'No author named',
    'no-source': 'Source unknown',
    'no-lead': 'No lead (sapo)',
    'no-ai-label': 'Machine-read audio without an AI label',
    'broken-links': 'With a broken link',
    'broken-pictures': 'With a broken picture',
    'page-gone': 'Page is gone',
    'repeats-own': 'Nearly repeats an earlier text of its own unit',
    'repeats-other': 'Nearly repeats an earlier text of another unit',
  },
  count: (total, measure) => `of ${formatNumber(total)} ${of[measure]}`,
  unmeasured: (measure) => `no ${of[measure]} yet`,
  groups: {
    corrections: 'Corrections after publication',
    fields: 'Named on the page',
    links: 'Links and pictures, by sample',
    repeats: 'Near-duplicates',
  },
  notes: {
    corrections: (otherwise, incomparable) =>
      `Only what was corrected after the first reading is seen. ${formatNumber(otherwise)} other works changed in pictures, tags or layout alone, which is no correction${
        incomparable > 0 ? `; ${formatNumber(incomparable)} cannot be compared, because the page reader changed` : ''
      }.`,
    fields:
      'Source unknown: republished without its source, or neither author nor source named. Of AI a page shows only machine-read audio by itself; text or pictures made by a machine in silence cannot be measured, and a missing label is something to look at, not yet a breach.',
    links: (asked, unclear) =>
      `One work of the unit an hour, drawn at random within a year. ${formatNumber(asked)} links and pictures were asked for; ${formatNumber(unclear)} told nothing (server busy, refused, robots.txt).`,
    repeats: (syllables, hours, republished) =>
      `Texts of ${formatNumber(syllables)} syllables and more, published at most ${formatNumber(hours)} hours apart. ${formatNumber(republished)} republished items that name their source are counted apart.`,
  },
  months: 'By month',
  allMonths: 'Whole period',
  works: (label, where) => `${label}: ${where}`,
  close: 'Close',
  nothing: 'Nothing of this unit is known in the period, so there is nothing to look at.',
  noWorks: 'No work.',
  noneLookedAt: 'No work could be looked at, so there is no number.',
  moreWorks: 'There are more: choose a month to see all.',
  untitled: 'No headline',
  republished: 'republished',
  changed: { title: 'headline changed', text: 'text changed' },
  seenChanged: (at) => `seen ${at}`,
  seenBroken: (at) => `checked ${at}`,
  status: (status, reason) =>
    [reason === null ? 'broken' : (reasons[reason] ?? reason), ...(status === null ? [] : [`status ${status}`])].join(
      ', ',
    ),
  repeats: (unit) => `nearly repeats a text of ${unit}:`,
};
