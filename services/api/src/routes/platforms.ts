import {
  AccountId,
  AccountMetrics,
  FixedReadingState,
  LocalDay,
  MetricReading,
  measuringPeriod,
  PeriodId,
  PlatformEvidence,
  PlatformId,
  PlatformsAnswer,
  periodInFocus,
  startOfLocalDay,
  toLocalIso,
  UnitId,
} from '@nhipbao/records';
import { metricHistory } from '@nhipbao/warehouse';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { readAccountMetrics } from '../platforms/read-account-metrics.ts';
import { readFixedReadings } from '../platforms/read-fixed-readings.ts';
import { readPlatformEvidence } from '../platforms/read-platform-evidence.ts';
import { readPlatforms } from '../platforms/read-platforms.ts';
import { ApiError } from '../problems/api-error.ts';
import type { RouteContext } from '../route-context.ts';

const Month = z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/, 'a month is yyyy-mm');
const Period = PeriodId.regex(/^20/).optional();
const Days = z.object({ from: LocalDay.optional(), to: LocalDay.optional() });
const Counter = z.object({
  metric: z.string().max(100).default(''),
  /** `lifetime`, or the day or month that the values cover. */
  metricPeriod: z.string().max(20).default(''),
});
const YEAR_MS = 366 * 86_400_000;
const READINGS = 2_000;

/** Units on platforms by month with the evidence behind each, accounts' numbers in time, and the fixed readings. */
export function platforms({ warehouse, clock, registry }: RouteContext): FastifyPluginAsyncZod {
  const permission = 'indicators:read';
  const context = async () => ({ warehouse, clock, registry: await registry() });
  const periodOf = (id: string | undefined) => (id ? measuringPeriod(id) : periodInFocus(clock.now()));

  return async (app) => {
    app.get(
      '/platforms',
      {
        config: { permission },
        schema: {
          summary: 'Đơn vị trên các nền tảng số theo tháng, hai dòng của chỉ tiêu 1',
          tags: ['platforms'],
          querystring: z.object({ period: Period, unit: UnitId.optional() }),
          response: { 200: PlatformsAnswer },
        },
      },
      async ({ query }) => readPlatforms(await context(), periodOf(query.period), query.unit ?? ''),
    );

    app.get(
      '/platforms/:unit/:platform/:month',
      {
        config: { permission },
        schema: {
          summary: 'Minh chứng của một đơn vị trên một nền tảng trong một tháng',
          tags: ['platforms'],
          params: z.object({ unit: UnitId, platform: PlatformId, month: Month }),
          querystring: z.object({ period: Period }),
          response: { 200: PlatformEvidence },
        },
      },
      async ({ params, query }) => {
        const evidence = await readPlatformEvidence(await context(), periodOf(query.period), params);
        if (!evidence) throw new ApiError('not-found', { detail: 'Không biết gì về đơn vị này trên nền tảng này.' });
        return evidence;
      },
    );

    app.get(
      '/accounts/:id/metrics',
      {
        config: { permission },
        schema: {
          summary: 'Số đo của một tài khoản theo thời gian, với định nghĩa và chỗ gãy',
          tags: ['platforms'],
          params: z.object({ id: AccountId }),
          querystring: Days,
          response: { 200: AccountMetrics },
        },
      },
      async ({ params, query }) => {
        const account = (await registry()).accounts.find(({ id }) => id === params.id);
        if (!account) throw new ApiError('not-found', { detail: `Không có tài khoản ${params.id}.` });
        const to = query.to ? new Date(startOfLocalDay(query.to).getTime() + 86_400_000) : clock.now();
        const from = query.from ? startOfLocalDay(query.from) : new Date(to.getTime() - YEAR_MS);
        return readAccountMetrics({ warehouse }, account, { from, to });
      },
    );

    const readings = async (
      of: { publication: string; account: string },
      { metric, metricPeriod }: z.infer<typeof Counter>,
    ) =>
      (await warehouse.query(metricHistory, { ...of, metric, metric_period: metricPeriod, limit: READINGS })).map(
        (row) => ({
          metric: row.metric,
          metricPeriod: row.metric_period,
          at: toLocalIso(row.observed_at),
          value: row.value,
          definition: row.definition,
          source: row.source_id,
        }),
      );

    app.get(
      '/accounts/:id/readings',
      {
        config: { permission },
        schema: {
          summary: 'Mọi lần đọc số đo của một tài khoản, kể cả số nền tảng sửa lại',
          tags: ['platforms'],
          params: z.object({ id: AccountId }),
          querystring: Counter,
          response: { 200: z.array(MetricReading) },
        },
      },
      async ({ params, query }) => readings({ publication: '', account: params.id }, query),
    );

    app.get(
      '/publications/:id/readings',
      {
        config: { permission },
        schema: {
          summary: 'Mọi lần đọc số đo của một bài đăng, kể cả số nền tảng sửa lại',
          tags: ['platforms'],
          params: z.object({ id: z.string().min(1).max(64) }),
          querystring: Counter,
          response: { 200: z.array(MetricReading) },
        },
      },
      async ({ params, query }) => readings({ publication: params.id, account: '' }, query),
    );

    app.get(
      '/fixed-readings',
      {
        config: { permission },
        schema: {
          summary: 'Số liệu chốt của một kỳ đo',
          tags: ['platforms'],
          querystring: z.object({ period: Period }),
          response: { 200: z.array(FixedReadingState) },
        },
      },
      async ({ query }) => readFixedReadings({ warehouse, clock }, periodOf(query.period)),
    );
  };
}
