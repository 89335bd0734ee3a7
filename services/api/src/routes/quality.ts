import { findRepeats } from '@nhipbao/jobs';
import {
  measuringPeriod,
  monthBounds,
  periodInFocus,
  QualityAnswer,
  QualityFilter,
  QualityMeasure,
  QualityWorks,
  UnitId,
} from '@nhipbao/records';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { cachedBy } from '../cached.ts';
import { ApiError } from '../problems/api-error.ts';
import { QUALITY_COLUMNS, qualityRows } from '../quality/quality-rows.ts';
import { readQuality } from '../quality/read-quality.ts';
import { readQualityWorks } from '../quality/read-quality-works.ts';
import type { RouteContext } from '../route-context.ts';
import { toCsv } from '../views/csv.ts';

const Month = z
  .string()
  .regex(/^20\d{2}-(0[1-9]|1[0-2])$/)
  .optional();
/** Comparing a year's texts takes a second or two, and a repeat of yesterday is none less in some minutes. */
const REPEATS_KEPT_MS = 5 * 60_000;

/** Quality of what units published (the plan, II.4.1): per unit and month, each number with what it is of and the works behind it. */
export function quality({ warehouse, clock, registry }: RouteContext): FastifyPluginAsyncZod {
  const permission = 'works:read';
  const periodOf = (id: string | undefined) => (id ? measuringPeriod(id) : periodInFocus(clock.now()));
  const repeats = cachedBy(clock, REPEATS_KEPT_MS, (period) => findRepeats(warehouse, measuringPeriod(period)));
  const answerOf = async ({ period: id, unit = '' }: z.output<typeof QualityFilter>) => {
    const period = periodOf(id);
    const context = { warehouse, now: clock.now(), registry: await registry(), repeats: await repeats(period.id) };
    return readQuality(context, period, unit);
  };

  return async (app) => {
    app.get(
      '/quality',
      {
        config: { permission },
        schema: {
          summary: 'Chất lượng nội dung theo đơn vị và tháng',
          description: 'Mỗi số đi với mẫu số của nó; found là null khi chưa xem được gì, không bao giờ là 0.',
          tags: ['quality'],
          querystring: QualityFilter,
          response: { 200: QualityAnswer },
        },
      },
      async ({ query }) => answerOf(query),
    );

    app.get(
      '/quality.csv',
      {
        config: { permission },
        schema: {
          summary: 'Chất lượng nội dung theo đơn vị và tháng, dạng CSV',
          tags: ['quality'],
          querystring: QualityFilter,
        },
      },
      async ({ query }, reply) => {
        const answer = await answerOf(query);
        return reply
          .header('content-type', 'text/csv; charset=utf-8')
          .header('content-disposition', `attachment; filename="chat-luong-${answer.period}.csv"`)
          .send(toCsv(QUALITY_COLUMNS, qualityRows(answer)));
      },
    );

    app.get(
      '/quality/:unit/:measure',
      {
        config: { permission },
        schema: {
          summary: 'Các tác phẩm đứng sau một con số về chất lượng',
          tags: ['quality'],
          params: z.object({ unit: UnitId, measure: QualityMeasure }),
          querystring: QualityFilter.pick({ period: true }).extend({ month: Month }),
          response: { 200: QualityWorks },
        },
      },
      async ({ params, query }) => {
        const period = periodOf(query.period);
        const { month = null } = query;
        if (!(await registry()).units.some(({ id }) => id === params.unit))
          throw new ApiError('not-found', { detail: `Không có đơn vị ${params.unit}.` });
        if (month !== null && !period.months.includes(month))
          throw new ApiError('invalid-input', { detail: `Tháng ${month} không thuộc kỳ ${period.id}.` });
        const { from, to } = month === null ? period : monthBounds(month);
        return readQualityWorks(warehouse, () => repeats(period.id), { ...params, month, from, to });
      },
    );
  };
}
