import type { Clock } from '@nhipbao/records';
import { z } from 'zod';
import { SourceError } from '../fetch/source-error.ts';
import { unread } from './drift.ts';
import { nextMidnight } from './quota.ts';

const Tokens = z.object({ consumed: unread, remaining: z.int() }).optional();
const Header = z.array(z.object({ name: z.string(), type: unread }));
const Flag = z.boolean().optional();

/** `runReport`: values are text, rows are left out where there are none. */
export const Report = z.object({
  dimensionHeaders: Header,
  metricHeaders: Header,
  rows: z
    .array(
      z.object({
        dimensionValues: z.array(z.object({ value: z.string() })),
        metricValues: z.array(
          z.object({
            value: z
              .string()
              .regex(/^\d+(\.\d+)?$/)
              .transform(Number),
          }),
        ),
      }),
    )
    .optional(),
  rowCount: z.int().optional(),
  metadata: z
    .object({
      currencyCode: unread,
      timeZone: z.string().optional(),
      dataLossFromOtherRow: Flag,
      subjectToThresholding: Flag,
      samplingMetadatas: z.array(z.object({ samplesReadCount: unread, samplingSpaceSize: unread })).optional(),
      emptyReason: unread,
      schemaRestrictionResponse: unread,
    })
    .optional(),
  propertyQuota: z
    .object({
      tokensPerDay: Tokens,
      tokensPerHour: Tokens,
      tokensPerProjectPerHour: Tokens,
      concurrentRequests: unread,
      serverErrorsPerProjectPerHour: unread,
      potentiallyThresholdedRequestsPerHour: unread,
    })
    .optional(),
  kind: unread,
});
export type Report = z.output<typeof Report>;

/** What a property is allowed; those of Analytics 360 are ten times larger. */
const ALLOWED = { tokensPerDay: 200_000, tokensPerHour: 40_000, tokensPerProjectPerHour: 14_000 };
const QUOTA_ZONE = 'America/Los_Angeles';
const HOUR_MS = 3_600_000;

/** What was left of a property's allowances at the last answer, kept in the state; `until` where nothing more may be asked. */
export const Ga4Quota = z.object({
  at: z.iso.datetime(),
  left: z.record(z.string(), z.int()),
  until: z.iso.datetime().nullable(),
});
export type Ga4Quota = z.output<typeof Ga4Quota>;

/** The quota as an answer tells it: with less than a tenth of any allowance left, the rest is for the people of the property. */
export function quotaAfter(report: Report, at: Date): Ga4Quota {
  const { tokensPerDay, tokensPerHour, tokensPerProjectPerHour } = report.propertyQuota ?? {};
  const told = Object.entries({ tokensPerDay, tokensPerHour, tokensPerProjectPerHour });
  const left = Object.fromEntries(told.flatMap(([name, tokens]) => (tokens ? [[name, tokens.remaining]] : [])));
  const low = (name: keyof typeof ALLOWED) => (left[name] ?? ALLOWED[name]) < ALLOWED[name] / 10;
  const until = low('tokensPerDay')
    ? nextMidnight(QUOTA_ZONE, at)
    : low('tokensPerHour') || low('tokensPerProjectPerHour')
      ? new Date((Math.floor(at.getTime() / HOUR_MS) + 1) * HOUR_MS)
      : null;
  return { at: at.toISOString(), left, until: until?.toISOString() ?? null };
}

/** Throws SourceError `quota-exhausted` while a property is to be left alone. */
export function holdQuota(quota: Ga4Quota | undefined, clock: Clock, source: string): void {
  if (!quota?.until || Date.parse(quota.until) <= clock.now().getTime()) return;
  const message =
    'Less than a tenth of what the property allows is left; it is asked again when the allowance begins anew.';
  throw new SourceError(message, { source, code: 'quota-exhausted', retry: new Date(quota.until) });
}

/** Why the figures of a report are not whole, in words; empty where they are. */
export function reportFlaws({ metadata = {} }: Report): string[] {
  const { dataLossFromOtherRow, subjectToThresholding, samplingMetadatas = [] } = metadata;
  return [
    ...(dataLossFromOtherRow ? ['rare rows are put together as "(other)"'] : []),
    ...(subjectToThresholding ? ['small numbers are withheld'] : []),
    ...(samplingMetadatas.length > 0 ? ['they are estimated from a sample'] : []),
  ];
}
