import {
  CycleError,
  documentsOf,
  freezeYear,
  loadRegistry,
  readDocument,
  readYearActs,
  recordAct,
  rulebookInForce,
} from '@nhipbao/jobs';
import {
  type CycleAct,
  measuringPeriod,
  NewYearAct,
  NoAssessment,
  periodInFocus,
  Task,
  TaskWait,
  UnitId,
  YearStatus,
} from '@nhipbao/records';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { answeringDeclarations } from '../declarations/answering-declarations.ts';
import { unchanged } from '../negotiation/unchanged.ts';
import { ApiError } from '../problems/api-error.ts';
import type { RouteContext } from '../route-context.ts';
import { actorOf } from '../security/authorize.ts';
import { requireUnit } from '../security/require-unit.ts';
import { answerTask } from '../tasks/answer-task.ts';
import { knownYears, yearStatus } from '../years/year-status.ts';

const Year = z.object({ year: z.coerce.number().int().min(2024).max(2100) });

/** The reporting year: deadlines, acts, the frozen evidence package. */
export function years({ warehouse, clock, registry, tasks, config }: RouteContext): FastifyPluginAsyncZod {
  const status = async (year: number) => yearStatus({ warehouse, registry: await registry(), now: clock.now() }, year);
  const act = async (year: number, unit: UnitId | null, said: NewYearAct, by: string) => {
    const rulebook = await rulebookInForce(warehouse, measuringPeriod(String(year)));
    await answeringDeclarations(documentsOf(warehouse, said.documents));
    try {
      await recordAct(warehouse, year, { ...said, unit }, { by, now: clock.now(), rulebook });
    } catch (error) {
      if (!(error instanceof CycleError)) throw error;
      throw new ApiError('conflict', { detail: error.message, cause: error });
    }
    return status(year);
  };
  const reported = async (year: number): Promise<CycleAct> => {
    const { acts } = await readYearActs(warehouse, year);
    const last = acts.findLast(({ step }) => step === 'reported');
    if (!last) throw new ApiError('not-found', { detail: `Năm ${year} chưa báo cáo nên chưa có gói minh chứng.` });
    return last;
  };

  return async (app) => {
    app.get(
      '/years',
      {
        config: { permission: 'indicators:read' },
        schema: { summary: 'Các năm báo cáo', tags: ['years'], response: { 200: z.array(z.int()) } },
      },
      async () => knownYears(warehouse, periodInFocus(clock.now()).year),
    );

    app.get(
      '/years/:year',
      {
        config: { permission: 'indicators:read' },
        schema: {
          summary: 'Một năm báo cáo: hạn, các bước',
          tags: ['years'],
          params: Year,
          response: { 200: YearStatus },
        },
      },
      async ({ params }) => status(params.year),
    );

    app.post(
      '/years/:year/units/:unit/acts',
      {
        config: { permission: 'results:submit' },
        schema: {
          summary: 'Cơ quan gửi báo cáo kết quả, hoặc số liệu đo kèm đánh giá độc lập',
          tags: ['years'],
          params: Year.extend({ unit: UnitId }),
          body: NewYearAct.extend({ step: z.enum(['submitted', 'figures']) }),
          response: { 200: YearStatus },
        },
      },
      async (request) => {
        const { year, unit } = request.params;
        requireUnit(actorOf(request), unit, await registry());
        return act(year, unit, request.body, actorOf(request).name);
      },
    );

    app.post(
      '/years/:year/units/:unit/no-assessment',
      {
        config: { permission: 'cycle:manage' },
        schema: {
          summary: 'Sở ghi lý do một đơn vị không có đánh giá độc lập',
          description:
            'Có lý do này thì số liệu đo của đơn vị gửi được mà không kèm đánh giá; mọi báo cáo đều in lý do.',
          tags: ['years'],
          params: Year.extend({ unit: UnitId }),
          body: NoAssessment,
          response: { 200: YearStatus },
        },
      },
      async (request) => {
        const { year, unit } = request.params;
        const said = { step: 'no-assessment' as const, note: request.body.reason, documents: [] };
        return act(year, unit, said, actorOf(request).name);
      },
    );

    app.post(
      '/years/:year/acts',
      {
        config: { permission: 'cycle:manage' },
        schema: {
          summary: 'Sở chốt kỳ, tiếp nhận, mở lại',
          tags: ['years'],
          params: Year,
          body: NewYearAct.extend({ step: z.enum(['closed', 'accepted', 'reopened']) }),
          response: { 200: YearStatus },
        },
      },
      async (request) => {
        const { step, note } = request.body;
        if (step === 'reopened' && !note)
          throw new ApiError('invalid-input', { faults: [{ field: 'note', message: 'Mở lại phải ghi lý do' }] });
        return act(request.params.year, null, request.body, actorOf(request).name);
      },
    );

    app.post(
      '/years/:year/report',
      {
        config: { permission: 'cycle:manage' },
        schema: {
          summary: 'Sở báo cáo: đóng băng năm, lập gói minh chứng',
          tags: ['years', 'tasks'],
          params: Year,
          querystring: TaskWait,
          body: z.strictObject({ note: z.string().trim().max(2000).nullable().default(null) }),
          response: { 200: Task, 202: Task },
        },
      },
      async (request, reply) => {
        const { year } = request.params;
        const by = actorOf(request).name;
        const task = tasks.start('freeze', by, async () => {
          const said = { by, note: request.body.note, product: config.version };
          const frozen = await freezeYear({ warehouse, now: clock.now() }, await loadRegistry(warehouse), year, said);
          return { digest: frozen.digest, package: frozen.package, values: frozen.manifest.values.length };
        });
        return answerTask(reply, tasks, task, request.query.wait);
      },
    );

    app.get(
      '/years/:year/package',
      {
        config: { permission: 'evidence:read' },
        schema: { summary: 'Gói minh chứng của năm đã báo cáo (zip)', tags: ['years'], params: Year },
      },
      async (request, reply) => {
        const last = await reported(request.params.year);
        if (unchanged(request, reply, `"${last.package}"`)) return reply.code(304).send();
        const { document, bytes } = await answeringDeclarations(readDocument(warehouse, last.package ?? ''));
        return reply
          .header('content-type', 'application/zip')
          .header('content-disposition', `attachment; filename="${document.name}"`)
          .send(bytes);
      },
    );
  };
}
