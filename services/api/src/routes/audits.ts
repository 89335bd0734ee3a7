import { readAudits } from '@nhipbao/indicators';
import {
  auditSummary,
  blindQueue,
  drawAudit,
  drawSecondWave,
  findAudit,
  listAppointments,
  measureUnits,
  priceAudit,
  signAudit,
  storeAuditLabel,
  verifyAudit,
} from '@nhipbao/jobs';
import {
  AuditPrice,
  AuditSignature,
  AuditSummary,
  AuditVerification,
  BlindQueue,
  NewAudit,
  NewAuditLabel,
  PriceFilter,
} from '@nhipbao/records';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { answeringAudits } from '../audits/answering-audits.ts';
import { assessorParts } from '../audits/assessor-parts.ts';
import type { RouteContext } from '../route-context.ts';
import { actorOf } from '../security/authorize.ts';

const Audit = z.object({ id: z.string().max(100) });
const tags = ['audits'];

/**
 * Audits of indicator 3. Only the appointed assessors touch a sample; what others see of it is how far it is, and the result once it is
 * signed.
 */
export function audits(context: RouteContext): FastifyPluginAsyncZod {
  const { warehouse } = context;
  const parts = assessorParts(context);

  return async (app) => {
    app.get(
      '/audits',
      {
        config: { permission: 'audits:read' },
        schema: { summary: 'Các đợt kiểm định', tags, response: { 200: z.array(AuditSummary) } },
      },
      async (request) => {
        const [records, appointments] = await Promise.all([
          readAudits(warehouse.reader.query, 'audit:'),
          listAppointments(context),
        ]);
        const { username } = actorOf(request).user;
        const mine = (one: { unit: string; period: string }) =>
          appointments.find((a) => a.username === username && a.unit === one.unit && a.period === one.period)?.part ??
          null;
        return Promise.all(records.map((record) => auditSummary(warehouse, record, mine(record))));
      },
    );

    app.get(
      '/audits/price',
      {
        config: { permission: 'audits:read' },
        schema: {
          summary: 'Giá của một đợt kiểm định: số nhãn và độ rộng dự kiến, trước khi rút mẫu',
          tags,
          querystring: PriceFilter,
          response: { 200: AuditPrice },
        },
      },
      async ({ query }) => priceAudit(warehouse, query),
    );

    app.post(
      '/audits',
      {
        config: { permission: 'audits:assess' },
        schema: {
          summary: 'Rút mẫu kiểm định của một đơn vị và kỳ đo',
          description: 'Một lần duy nhất; hạt giống do hệ thống sinh và ghi lại. Cả hai đợt được chốt ở đây.',
          tags,
          body: NewAudit,
          response: { 201: AuditSummary },
        },
      },
      async (request, reply) => {
        const actor = actorOf(request);
        await parts.require(actor, request.body, 'first');
        const drawn = await answeringAudits(drawAudit(context, request.body, actor.name));
        return reply.code(201).send(await auditSummary(warehouse, drawn, 'first'));
      },
    );

    app.post(
      '/audits/:id/second-wave',
      {
        config: { permission: 'audits:assess' },
        schema: {
          summary: 'Rút đợt hai, khi khoảng của đợt một vắt qua ngưỡng',
          tags,
          params: Audit,
          response: { 200: AuditSummary },
        },
      },
      async (request) => {
        const { record, actor } = await own(request, 'first');
        const drawn = await answeringAudits(drawSecondWave(context, record, actor.name));
        return auditSummary(warehouse, drawn, 'first');
      },
    );

    app.get(
      '/audits/:id/queue',
      {
        config: { permission: 'audits:assess' },
        schema: {
          summary: 'Tác phẩm chờ gắn nhãn, không cho biết máy đã quyết định gì',
          tags,
          params: Audit,
          querystring: z.object({ limit: z.coerce.number().int().min(1).max(50).default(10) }),
          response: { 200: BlindQueue },
        },
      },
      async (request) => {
        const { record, actor, part } = await own(request);
        return blindQueue(warehouse, record, { part, by: actor.name, limit: request.query.limit });
      },
    );

    app.post(
      '/audits/:id/labels/:item',
      {
        config: { permission: 'audits:assess' },
        schema: {
          summary: 'Gắn nhãn một tác phẩm của mẫu: hình thức, của đơn vị hay không, có trùng không',
          description: 'Nhãn chỉ thêm, không sửa. Nhãn kiểm định không bao giờ dùng để huấn luyện.',
          tags,
          params: Audit.extend({ item: z.string().max(200) }),
          body: NewAuditLabel,
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        const { record, actor, part } = await own(request);
        const label = { item: request.params.item, part, by: actor.name, label: request.body };
        await answeringAudits(storeAuditLabel(context, record, label));
        return reply.code(204).send(null);
      },
    );

    app.post(
      '/audits/:id/signature',
      {
        config: { permission: 'audits:assess' },
        schema: {
          summary: 'Ký kết thúc đợt kiểm định bằng lời kết luận',
          tags,
          params: Audit,
          body: AuditSignature,
          response: { 200: AuditSummary },
        },
      },
      async (request) => {
        const { record, actor } = await own(request, 'first');
        const sign = { by: actor.name, statement: request.body.statement };
        const signed = await answeringAudits(signAudit(context, record, sign));
        await measureAgain(signed.period);
        return auditSummary(warehouse, signed, 'first');
      },
    );

    app.get(
      '/audits/:id/verification',
      {
        config: { permission: 'audits:read' },
        schema: {
          summary: 'Rút và tính lại một đợt kiểm định từ những gì đã lưu',
          tags,
          params: Audit,
          response: { 200: AuditVerification },
        },
      },
      async ({ params }) => verifyAudit(warehouse, await answeringAudits(findAudit(warehouse, params.id))),
    );

    /** The corrected share is the value from now on; where measuring fails the hourly job does it. */
    const measureAgain = async (period: string) => {
      try {
        await measureUnits({ warehouse, clock: context.clock, holder: 'api' }, await context.registry(), [period]);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        context.log.error({ period, reason }, 'indicators could not be measured after a signature');
      }
    };

    const own = async (request: Parameters<typeof actorOf>[0] & { params: { id: string } }, needed?: 'first') => {
      const actor = actorOf(request);
      const record = await answeringAudits(findAudit(warehouse, request.params.id));
      return { actor, record, part: await parts.require(actor, record, needed) };
    };
  };
}
