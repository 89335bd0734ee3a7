import { readDocument } from '@nhipbao/jobs';
import { AttachedDocument, NewReport, periodInFocus, ReportInfo, Task, TaskWait } from '@nhipbao/records';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { blindUntilSigned } from '../audits/blind-until-signed.ts';
import { answeringDeclarations } from '../declarations/answering-declarations.ts';
import { exampleReports } from '../documentation/report-examples.ts';
import { answerNegotiated } from '../negotiation/answer-negotiated.ts';
import { csvOf } from '../negotiation/csv-of.ts';
import { negotiated } from '../negotiation/negotiated.ts';
import { unchanged } from '../negotiation/unchanged.ts';
import { ApiError } from '../problems/api-error.ts';
import { findReport, keepSigned, listReports, makeReport } from '../reports/report-book.ts';
import { keepReportHeads, ReportHead, reportHeads } from '../reports/report-heads.ts';
import type { RouteContext } from '../route-context.ts';
import { actorOf } from '../security/authorize.ts';
import { requireUnit, unitsOf } from '../security/require-unit.ts';
import { answerTask } from '../tasks/answer-task.ts';

const Id = z.object({ id: z.string().max(120) });

/** Report files: made from what is stored, kept by digest, taken back in signed. */
export function reports(context: RouteContext): FastifyPluginAsyncZod {
  const { warehouse, clock, registry, tasks } = context;
  return async (app) => {
    app.get(
      '/reports',
      {
        config: { permission: 'reports:read', example: exampleReports },
        schema: {
          summary: 'Báo cáo đã lập của một năm, với mã băm của từng tệp',
          tags: ['reports', 'pull'],
          querystring: z.object({ year: z.coerce.number().int().min(2024).max(2100).optional() }),
          response: negotiated(z.array(ReportInfo)),
        },
      },
      async (request, reply) => {
        const own = unitsOf(actorOf(request), await registry());
        const all = await listReports(context, request.query.year ?? periodInFocus(clock.now()).year);
        const json = all.filter(({ unit }) => own === 'all' || unit === null || own.includes(unit));
        return answerNegotiated(request, reply, { json, csv: csvOf('reports', ReportInfo, json) });
      },
    );

    app.post(
      '/reports',
      {
        config: { permission: 'reports:write' },
        schema: {
          summary: 'Lập các tệp của một báo cáo',
          tags: ['reports', 'tasks'],
          querystring: TaskWait,
          body: NewReport,
          response: { 200: Task, 202: Task },
        },
      },
      async (request, reply) => {
        const actor = actorOf(request);
        const { unit } = request.body;
        if (actor.user.agency !== null) {
          if (unit === null)
            throw new ApiError('not-permitted', { detail: 'Cơ quan chỉ lập báo cáo của đơn vị mình.' });
          requireUnit(actor, unit, await registry());
        }
        const task = tasks.start('report', actor.name, async () => ({
          ...(await makeReport(context, request.body, actor.name)),
        }));
        return answerTask(reply, tasks, task, request.query.wait);
      },
    );

    app.get(
      '/reports/:id/files/:format',
      {
        config: { permission: 'reports:read' },
        schema: {
          summary: 'Một tệp của báo cáo',
          tags: ['reports'],
          params: Id.extend({ format: z.string().max(20) }),
        },
      },
      async (request, reply) => {
        const report = await findReport(context, request.params.id);
        if (report.unit !== null) requireUnit(actorOf(request), report.unit, await registry());
        await blindUntilSigned(warehouse, actorOf(request), report);
        const file =
          request.params.format === 'signed'
            ? report.signed?.document
            : report.files.find(({ format }) => format === request.params.format);
        if (!file) throw new ApiError('not-found', { detail: 'Báo cáo này không có tệp đó.' });
        if (unchanged(request, reply, `"${file.digest}"`)) return reply.code(304).send();
        const { bytes } = await answeringDeclarations(readDocument(warehouse, file.digest));
        return reply
          .header('content-type', file.mediaType)
          .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
          .send(bytes);
      },
    );

    app.post(
      '/reports/:id/signed',
      {
        config: { permission: 'reports:write' },
        schema: {
          summary: 'Nhận lại bản đã ký (PDF hoặc bản chụp)',
          tags: ['reports'],
          params: Id,
          body: z.strictObject({ document: AttachedDocument.shape.digest }),
          response: { 200: ReportInfo },
        },
      },
      async (request) => {
        const report = await findReport(context, request.params.id);
        const actor = actorOf(request);
        if (actor.user.agency !== null) requireUnit(actor, report.unit ?? '', await registry());
        return answeringDeclarations(keepSigned(context, request.params.id, request.body.document, actor.name));
      },
    );

    app.get(
      '/report-heads',
      {
        config: { permission: 'reports:read' },
        schema: {
          summary: 'Nơi ban hành, ký, nhận của từng biểu',
          tags: ['reports'],
          response: { 200: z.array(ReportHead) },
        },
      },
      async () => reportHeads(warehouse),
    );

    app.put(
      '/report-heads',
      {
        config: { permission: 'cycle:manage' },
        schema: {
          summary: 'Đổi nơi ban hành, ký, nhận của các biểu',
          tags: ['reports'],
          body: z.array(ReportHead).min(1).max(100),
          response: { 200: z.array(ReportHead) },
        },
      },
      async (request) => {
        await keepReportHeads(warehouse, request.body, actorOf(request).name);
        return reportHeads(warehouse);
      },
    );
  };
}
