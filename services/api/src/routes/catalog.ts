import { rulebookInForce } from '@nhipbao/jobs';
import { Catalog, localDayOf, measuringPeriod, periodInFocus } from '@nhipbao/records';
import { measuredSpan } from '@nhipbao/warehouse';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { catalogOf } from '../catalog/catalog-of.ts';
import { exampleCatalog } from '../documentation/catalog-example.ts';
import { answerNegotiated } from '../negotiation/answer-negotiated.ts';
import { negotiated } from '../negotiation/negotiated.ts';
import { headOn, reportHeads } from '../reports/report-heads.ts';
import type { RouteContext } from '../route-context.ts';

const TYPES = ['application/ld+json', 'application/json'];

/** The catalogue of what other systems can pull. */
export function catalog({ warehouse, clock, config }: RouteContext): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/catalog',
      {
        config: { permission: 'indicators:read', example: exampleCatalog },
        schema: {
          summary: 'Danh mục dữ liệu có thể lấy về (DCAT 3, JSON-LD)',
          tags: ['pull'],
          response: negotiated(Catalog, { csv: false, types: TYPES }),
        },
      },
      async (request, reply) => {
        const now = clock.now();
        const [span, rulebook, heads] = await Promise.all([
          warehouse.reader.one(measuredSpan, {}),
          rulebookInForce(warehouse, periodInFocus(now)),
          reportHeads(warehouse),
        ]);
        const head = headOn(heads, 'department-report', localDayOf(now));
        const { first_period: first, last_period: last, newest_at: newestAt } = span;
        const json = catalogOf({
          base: config.publicUrl?.replace(/\/$/, '') ?? `${request.protocol}://${request.host}`,
          publisher: head?.body.name ?? 'Nhịp Báo',
          refArea: head?.refArea ?? 'VN-37',
          span:
            first && last && newestAt
              ? { from: measuringPeriod(first).from, to: measuringPeriod(last).to, newestAt }
              : null,
          rulebookVersion: rulebook.version,
          demo: config.demo,
        });
        return answerNegotiated(request, reply, { json, jsonTypes: TYPES });
      },
    );
  };
}
