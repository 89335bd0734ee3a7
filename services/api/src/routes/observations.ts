import { rulebookInForce } from '@nhipbao/jobs';
import {
  IndicatorDefinition,
  IndicatorTarget,
  measuringPeriod,
  Observation,
  ObservationPage,
  periodInFocus,
} from '@nhipbao/records';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { exampleDefinitions, exampleObservations, exampleTargets } from '../documentation/indicator-examples.ts';
import { checkFilter, IndicatorId, ObservationFilter } from '../indicators/observation-filter.ts';
import { definitionsUnder, planTargets } from '../indicators/read-definitions.ts';
import { readObservations } from '../indicators/read-observations.ts';
import { answerNegotiated } from '../negotiation/answer-negotiated.ts';
import { csvOf } from '../negotiation/csv-of.ts';
import { negotiated } from '../negotiation/negotiated.ts';
import type { RouteContext } from '../route-context.ts';

const Year = z.coerce.number().int().min(2020).max(2100);

/** What other systems pull of the indicators: definitions, targets, dated values. */
export function observations({ warehouse, clock, registry }: RouteContext): FastifyPluginAsyncZod {
  const permission = 'indicators:read';
  const tags = ['pull'];
  return async (app) => {
    app.get(
      '/definitions',
      {
        config: { permission, example: exampleDefinitions },
        schema: {
          summary: 'Sáu chỉ tiêu: tên, cách tính, đơn vị tính, tham số của bộ quy tắc với căn cứ',
          tags,
          querystring: z.object({ year: Year.optional().describe('Bộ quy tắc áp dụng cho năm báo cáo này') }),
          response: negotiated(z.array(IndicatorDefinition)),
        },
      },
      async (request, reply) => {
        const { year } = request.query;
        const period = year === undefined ? periodInFocus(clock.now()) : measuringPeriod(String(year));
        const json = definitionsUnder(await rulebookInForce(warehouse, period));
        return answerNegotiated(request, reply, { json, csv: csvOf('definitions', IndicatorDefinition, json) });
      },
    );

    app.get(
      '/targets',
      {
        config: { permission, example: exampleTargets },
        schema: {
          summary: 'Mục tiêu của kế hoạch theo năm; năm không có dòng nào là không giao chỉ tiêu',
          tags,
          querystring: z.object({ year: Year.optional(), indicator: IndicatorId.optional() }),
          response: negotiated(z.array(IndicatorTarget)),
        },
      },
      async (request, reply) => {
        const json = planTargets(request.query);
        return answerNegotiated(request, reply, { json, csv: csvOf('targets', IndicatorTarget, json) });
      },
    );

    app.get(
      '/observations',
      {
        config: { permission, example: exampleObservations },
        schema: {
          summary: 'Giá trị đo của đơn vị và của tỉnh, theo năm, bản mới nhất hoặc như đã biết vào một thời điểm',
          description:
            'Giá trị thiếu là null kèm lý do, không bao giờ là 0. Không nêu version: bản mới nhất của từng giá trị, trong một trang. Hỏi theo version: các bản theo thứ tự được lưu, trang sau ở next và ở tiêu đề Link.',
          tags,
          querystring: ObservationFilter,
          response: negotiated(ObservationPage),
        },
      },
      async (request, reply) => {
        const places = await registry();
        checkFilter(request.query, places, clock.now());
        const page = await readObservations({ warehouse, clock, registry: places }, request.query);
        const csv = csvOf('observations', Observation, page.observations);
        return answerNegotiated(request, reply, { json: page, csv, next: page.next });
      },
    );
  };
}
