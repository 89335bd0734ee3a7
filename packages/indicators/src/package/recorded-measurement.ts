import {
  Account,
  Declaration,
  InstantText,
  measuringPeriod,
  PeriodId,
  Platform,
  RegisteredChannel,
  ReportingUnit,
  Source,
  Verdict,
} from '@nhipbao/records';
import { z } from 'zod';
import type { MeasureContext } from '../indicator.ts';
import { Rulebook } from '../rulebook.ts';
import { RecordedAnswer } from './recorded-query.ts';

/** What a value was computed from, and what it said: enough to compute it again anywhere. */
export const RecordedMeasurement = z.strictObject({
  indicator: z.string(),
  indicatorVersion: z.int(),
  measurement: z.string(),
  context: z.strictObject({
    rulebook: Rulebook,
    unit: ReportingUnit,
    period: PeriodId,
    sources: z.array(Source),
    accounts: z.array(Account),
    platforms: z.array(Platform),
    channels: z.array(RegisteredChannel),
    declarations: z.array(z.strictObject({ declaration: Declaration, version: z.int(), at: InstantText })),
    installedAt: InstantText.nullable(),
    now: InstantText,
  }),
  answers: z.array(RecordedAnswer),
  said: z.strictObject({
    value: z.number().nullable(),
    lower: z.number().nullable(),
    upper: z.number().nullable(),
    numerator: z.int().nullable(),
    denominator: z.int().nullable(),
    coverage: z.number().nullable(),
    verdict: Verdict,
    evidenceDigest: z.string(),
  }),
});
export type RecordedMeasurement = z.output<typeof RecordedMeasurement>;

/** A context as plain JSON. */
export function recordContext(context: Omit<MeasureContext, 'query'>): z.input<typeof RecordedMeasurement>['context'] {
  const { rulebook, unit, period, sources, accounts, platforms, channels, declarations, installedAt, now } = context;
  const own = accounts.filter((account) => account.unit === unit.id);
  return {
    rulebook,
    unit,
    period: period.id,
    sources: [...sources],
    accounts: own,
    platforms: [...platforms],
    channels: channels.filter((channel) => channel.unit === unit.id),
    declarations: [...declarations.values()].map(({ at, ...kept }) => ({ ...kept, at: at.toISOString() })),
    installedAt: installedAt?.toISOString() ?? null,
    now: now.toISOString(),
  };
}

/** A recorded context as `measure` is given it, without its questions. */
export function contextOf({ context }: RecordedMeasurement): Omit<MeasureContext, 'query'> {
  return {
    ...context,
    period: measuringPeriod(context.period),
    declarations: new Map(context.declarations.map((kept) => [kept.declaration.indicator, kept])),
  };
}
