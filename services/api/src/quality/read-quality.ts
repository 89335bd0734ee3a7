import { type findRepeats, REPEAT_HOURS, REPEAT_SYLLABLES, type Repeat } from '@nhipbao/jobs';
import {
  localMonthOf,
  type MeasuringPeriod,
  type QualityAnswer,
  type QualityCount,
  type QualityFigures,
  type Registry,
  toLocalIso,
} from '@nhipbao/records';
import { qualityCorrections, qualityFields, qualityLinks, type Warehouse } from '@nhipbao/warehouse';
import type { z } from 'zod';

export interface QualityContext {
  warehouse: Warehouse;
  now: Date;
  registry: Registry;
  repeats: Awaited<ReturnType<typeof findRepeats>>;
}

type Facts = {
  fields: Row<typeof qualityFields>[];
  corrections: Row<typeof qualityCorrections>[];
  links: Row<typeof qualityLinks>[];
};
type Row<Q extends { row: z.ZodType }> = z.output<Q['row']>;

/** Quality of what units published, by month and for the whole period; of one unit, or of all (''). */
export async function readQuality(
  { warehouse, now, registry, repeats }: QualityContext,
  period: MeasuringPeriod,
  only: string,
): Promise<QualityAnswer> {
  const span = { unit: only, from: period.from, to: period.to };
  const [fields, corrections, links] = await Promise.all([
    warehouse.query(qualityFields, span),
    warehouse.query(qualityCorrections, span),
    warehouse.query(qualityLinks, span),
  ]);
  const units = registry.units.filter(({ id }) => only === '' || id === only);
  const begun = period.months.filter((month) => month <= localMonthOf(now));
  return {
    period: period.id,
    periodFrom: toLocalIso(period.from),
    periodTo: toLocalIso(period.to),
    open: now < period.to,
    repeatRule: { leastSyllables: REPEAT_SYLLABLES, hours: REPEAT_HOURS },
    units: units.map(({ id, name }) => {
      const of = (month: string | null) =>
        figuresOf(
          {
            fields: fields.filter((row) => row.unit_id === id && (month === null || row.month === month)),
            corrections: corrections.filter((row) => row.unit_id === id && (month === null || row.month === month)),
            links: links.filter((row) => row.unit_id === id && (month === null || row.month === month)),
          },
          repeatsOf(repeats, id, month),
        );
      return { unit: id, name, whole: of(null), months: begun.map((month) => ({ month, ...of(month) })) };
    }),
  };
}

interface RepeatTally {
  compared: number;
  own: number;
  other: number;
  republished: number;
}

/** Which of a unit's works repeat an earlier text: the list behind two of the numbers. */
export function repeatedWorks(
  repeats: readonly Repeat[],
  unit: string,
  month: string | null,
  of: 'ofOwn' | 'ofOther',
): Repeat[] {
  return repeats.filter((one) => one.story.isWork && isOf(one.story, unit, month) && one[of] !== null);
}

const isOf = (story: { unit: string; datedAt: Date }, unit: string, month: string | null) =>
  story.unit === unit && (month === null || localMonthOf(story.datedAt) === month);

function repeatsOf({ compared, repeats }: QualityContext['repeats'], unit: string, month: string | null): RepeatTally {
  return {
    compared: compared.filter((story) => story.isWork && isOf(story, unit, month)).length,
    own: repeatedWorks(repeats, unit, month, 'ofOwn').length,
    other: repeatedWorks(repeats, unit, month, 'ofOther').length,
    republished: repeats.filter(({ story }) => !story.isWork && isOf(story, unit, month)).length,
  };
}

function figuresOf({ fields, corrections, links }: Facts, repeats: RepeatTally): QualityFigures {
  const field = (name: Exclude<keyof Facts['fields'][number], 'unit_id' | 'month'>) => sum(fields, (row) => row[name]);
  const link = (name: Exclude<keyof Facts['links'][number], 'unit_id' | 'month'>) => sum(links, (row) => row[name]);
  const works = field('works');
  return {
    works,
    items: field('items'),
    measures: {
      corrected: count(
        sum(corrections, (row) => row.corrected),
        sum(corrections, (row) => row.read_again),
      ),
      'no-author': count(field('no_author'), works),
      'no-source': count(field('no_source'), field('items')),
      'no-lead': count(field('no_lead'), works),
      'broken-links': count(link('broken_links'), link('with_links')),
      'broken-pictures': count(link('broken_pictures'), link('with_pictures')),
      'page-gone': count(link('pages_gone'), link('looked_at')),
      'no-ai-label': count(field('no_ai_label'), field('ai_signs')),
      'repeats-own': count(repeats.own, repeats.compared),
      'repeats-other': count(repeats.other, repeats.compared),
    },
    changedOtherwise: sum(corrections, (row) => row.changed_otherwise),
    incomparable: sum(corrections, (row) => row.incomparable),
    addressesAsked: link('addresses'),
    addressesUnclear: link('unclear'),
    republishedRepeats: repeats.republished,
  };
}

const sum = <T>(rows: readonly T[], of: (row: T) => number) => rows.reduce((total, row) => total + of(row), 0);

/** Where nothing could be looked at, nothing is known. */
const count = (found: number, of: number): QualityCount => ({ found: of === 0 ? null : found, of });
