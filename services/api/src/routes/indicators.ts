import { forecastOf } from '@nhipbao/indicators';
import {
  EvidenceLeaf,
  EvidencePage,
  IndicatorDetail,
  IndicatorValue,
  MeasurementSummary,
  measuringPeriod,
  PeriodId,
  periodInFocus,
  toLocalIso,
  UnitId,
} from '@nhipbao/records';
import { evidenceCount, evidencePage, measurementById, measurementVersions } from '@nhipbao/warehouse';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { exampleEvidence, exampleIndicators, exampleMeasurement } from '../documentation/indicator-examples.ts';
import { indicatorRows } from '../indicators/indicator-rows.ts';
import { measurementSummary } from '../indicators/measurement-summary.ts';
import { numberOf, readIndicators } from '../indicators/read-indicators.ts';
import { answerNegotiated } from '../negotiation/answer-negotiated.ts';
import { csvOf } from '../negotiation/csv-of.ts';
import { negotiated } from '../negotiation/negotiated.ts';
import { ApiError } from '../problems/api-error.ts';
import type { RouteContext } from '../route-context.ts';

/** Leaves are numbered within one evidence: the cursor is the last number seen. */
const EvidenceFilter = z.object({
  cursor: z.coerce.number().int().min(-1).default(-1),
  limit: z.coerce.number().int().min(1).max(1000).default(100),
  month: z
    .string()
    .regex(/^\d{4}-\d{2}$/)
    .optional(),
  counted: z.enum(['true', 'false']).optional(),
  /** A platform of indicator 1, a format (or `none`) of indicator 3. */
  group: z.string().max(63).optional(),
});

/** The plan's indicators, the versions of one value, and the rows behind it. */
export function indicators({ warehouse, clock, registry }: RouteContext): FastifyPluginAsyncZod {
  const permission = 'indicators:read';
  const Period = z.object({ period: PeriodId.regex(/^20/).optional() });
  const present = () => periodInFocus(clock.now()).id;

  return async (app) => {
    app.get(
      '/indicators',
      {
        config: { permission, example: exampleIndicators },
        schema: {
          summary: 'Sáu chỉ tiêu của một kỳ đo',
          tags: ['indicators', 'pull'],
          querystring: Period,
          response: negotiated(z.array(IndicatorValue)),
        },
      },
      async (request, reply) => {
        const period = request.query.period ?? present();
        const json = await readIndicators({ warehouse, clock, registry: await registry() }, period);
        return answerNegotiated(request, reply, { json, csv: indicatorRows(json) });
      },
    );

    app.get(
      '/indicators/:id/:unit',
      {
        config: { permission },
        schema: {
          summary: 'Giá trị của một đơn vị: hiện tại và các phiên bản trước',
          tags: ['indicators'],
          params: z.object({ id: z.string().max(63), unit: UnitId }),
          querystring: Period,
          response: {
            200: IndicatorDetail,
          },
        },
      },
      async ({ params, query }) => {
        const known = numberOf(params.id) && (await registry()).units.some((unit) => unit.id === params.unit);
        if (!known) throw new ApiError('not-found', { detail: 'Không có chỉ tiêu hoặc đơn vị này.' });
        const period = query.period ?? present();
        const rows = await warehouse.query(measurementVersions, {
          indicator: params.id,
          unit: params.unit,
          period,
        });
        const versions = rows.map(measurementSummary);
        const current = versions[0] ?? null;
        const forecast = current && forecastOf(current, measuringPeriod(period), clock.now());
        return { current, versions, forecast };
      },
    );

    app.get(
      '/measurements/:id',
      {
        config: { permission, example: exampleMeasurement },
        schema: {
          summary: 'Một giá trị đo',
          tags: ['indicators', 'pull'],
          params: z.object({ id: z.string().max(300) }),
          response: negotiated(MeasurementSummary, { csv: false }),
        },
      },
      async (request, reply) =>
        answerNegotiated(request, reply, { json: measurementSummary(await find(request.params.id)) }),
    );

    app.get(
      '/measurements/:id/evidence',
      {
        config: { permission: 'evidence:read', example: exampleEvidence },
        schema: {
          summary: 'Minh chứng đằng sau một giá trị đo',
          tags: ['indicators', 'pull'],
          params: z.object({ id: z.string().max(300) }),
          querystring: EvidenceFilter,
          response: negotiated(EvidencePage),
        },
      },
      async (request, reply) => {
        const { params, query } = request;
        const { evidence_digest: digest } = await find(params.id);
        const filter = {
          digest,
          month: query.month ?? '',
          counted: query.counted ?? ('' as const),
          group: query.group ?? '',
        };
        const [rows, { leaves: total }] = await Promise.all([
          warehouse.query(evidencePage, { ...filter, after: query.cursor, limit: query.limit + 1 }),
          warehouse.reader.one(evidenceCount, filter),
        ]);
        const page = rows.slice(0, query.limit);
        const last = page.at(-1);
        const json: EvidencePage = {
          leaves: page.map((row) => ({
            position: row.position,
            leafDigest: row.leaf_digest,
            kind: row.kind,
            recordId: row.record_id,
            month: row.month,
            counted: row.counted,
            reason: row.reason,
            title: row.title,
            url: row.url,
            format: row.format,
            platform: row.platform_id,
            datedAt: row.dated_at && toLocalIso(row.dated_at),
            archiveDigest: row.archive_digest,
            purgedAt: row.purged_at && toLocalIso(row.purged_at),
          })),
          next: rows.length > page.length && last ? String(last.position) : null,
          total,
        };
        return answerNegotiated(request, reply, {
          json,
          csv: csvOf('evidence', EvidenceLeaf, json.leaves),
          next: json.next,
        });
      },
    );

    const find = async (id: string) => {
      const row = await warehouse.reader.find(measurementById, { id });
      if (!row) throw new ApiError('not-found', { detail: 'Không có giá trị đo này.' });
      return row;
    };
  };
}
