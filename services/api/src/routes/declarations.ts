import {
  type DeclarationKey,
  decideDeclaration,
  declarationVersions,
  documentsOf,
  draftDeclaration,
  isFrozen,
  listDeclarations,
  periodFacts,
  submitDeclaration,
} from '@nhipbao/jobs';
import {
  type Declaration,
  DeclarationDecision,
  DeclarationDraft,
  DeclarationInfo,
  DeclarationSheet,
  DeclarationState,
  measuringPeriod,
  PeriodId,
  periodInFocus,
  UnitId,
} from '@nhipbao/records';
import type { Fact } from '@nhipbao/warehouse';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { answeringDeclarations } from '../declarations/answering-declarations.ts';
import { declarationInfo } from '../declarations/declaration-info.ts';
import { declarationSheet } from '../declarations/declaration-sheet.ts';
import { readableBy } from '../declarations/readable-by.ts';
import { ApiError } from '../problems/api-error.ts';
import type { RouteContext } from '../route-context.ts';
import { actorOf } from '../security/authorize.ts';
import { requireUnit, unitsOf } from '../security/require-unit.ts';

const Params = z.object({ indicator: z.string().max(63), unit: UnitId, period: PeriodId.regex(/^20/) });

/** What agencies declare (indicators 2, 4, 5, 6, and years before the product), and the department's word on it. */
export function declarations(context: RouteContext): FastifyPluginAsyncZod {
  const { warehouse, clock, registry, tasks, actions } = context;
  const info = async (key: DeclarationKey, fact: Fact<Declaration>) =>
    declarationInfo(fact, await declarationVersions(warehouse, key));
  /** A declaration is evidence of a reported year. Throws ApiError `conflict`. */
  const refuseFrozen = async (id: PeriodId) => {
    const period = measuringPeriod(id);
    if (await isFrozen(warehouse, period))
      throw new ApiError('conflict', {
        detail: `Năm ${period.year} đã báo cáo; muốn thay đổi phải mở lại, có ghi lý do.`,
      });
  };
  /** Values rest on declarations: they are measured again at once, beside what was published. */
  const measureAgain = (period: string, by: string) =>
    void tasks.start('measure', by, (run) => actions.measure({ period }, run));

  return async (app) => {
    app.get(
      '/declarations',
      {
        config: { permission: 'evidence:read' },
        schema: {
          summary: 'Kê khai của các cơ quan trong một kỳ',
          description: 'Có trạng thái mà không có kỳ: mọi kỳ, ví dụ mọi kê khai chờ Sở xác nhận (state=submitted).',
          tags: ['declarations'],
          querystring: z.object({ period: PeriodId.regex(/^20/).optional(), state: DeclarationState.optional() }),
          response: { 200: z.array(DeclarationInfo) },
        },
      },
      async (request) => {
        const { state } = request.query;
        const period = request.query.period ?? (state ? 'all' : periodInFocus(clock.now()).id);
        const readable = readableBy(actorOf(request), await registry());
        const all = await listDeclarations(warehouse, period);
        return all
          .filter(({ payload }) => readable(payload))
          .filter(({ payload }) => !state || payload.state === state)
          .map((fact) => declarationInfo(fact, []));
      },
    );

    app.get(
      '/declarations/sheet',
      {
        config: { permission: 'evidence:read' },
        schema: {
          summary: 'Những gì có thể kê khai trong một kỳ cho các đơn vị của người hỏi',
          tags: ['declarations'],
          querystring: z.object({ period: PeriodId.regex(/^20/).optional() }),
          response: { 200: DeclarationSheet },
        },
      },
      async (request) => {
        const period = measuringPeriod(request.query.period ?? periodInFocus(clock.now()).id);
        const { units } = await registry();
        const own = unitsOf(actorOf(request), { units });
        const facts = await periodFacts(warehouse, period, clock.now());
        const readable = readableBy(actorOf(request), { units });
        const declarations = facts.declarations.filter(({ payload }) => readable(payload));
        return declarationSheet(
          { ...facts, declarations },
          units.filter(({ id }) => own === 'all' || own.includes(id)),
        );
      },
    );

    app.get(
      '/declarations/:indicator/:unit/:period',
      {
        config: { permission: 'evidence:read' },
        schema: {
          summary: 'Một kê khai với lịch sử',
          tags: ['declarations'],
          params: Params,
          response: { 200: z.object({ declaration: DeclarationInfo.nullable() }) },
        },
      },
      async (request) => {
        requireUnit(actorOf(request), request.params.unit, await registry());
        const readable = readableBy(actorOf(request), await registry());
        const every = await declarationVersions(warehouse, request.params);
        const versions = every.filter(({ payload }) => readable(payload));
        const last = versions.at(-1);
        return { declaration: last ? declarationInfo(last, versions) : null };
      },
    );

    app.put(
      '/declarations/:indicator/:unit/:period',
      {
        config: { permission: 'declarations:write' },
        schema: {
          summary: 'Lưu nháp kê khai',
          tags: ['declarations'],
          params: Params,
          body: DeclarationDraft,
          response: { 200: DeclarationInfo },
        },
      },
      async (request) => {
        const { params, body } = request;
        requireUnit(actorOf(request), params.unit, await registry());
        await refuseFrozen(params.period);
        const { values, note } = body;
        const fact = await answeringDeclarations(
          documentsOf(warehouse, body.documents).then((documents) =>
            draftDeclaration(warehouse, params, { values, documents, note }, actorOf(request).name),
          ),
        );
        return info(params, fact);
      },
    );

    app.post(
      '/declarations/:indicator/:unit/:period/submission',
      {
        config: { permission: 'declarations:write' },
        schema: {
          summary: 'Gửi kê khai cho Sở',
          tags: ['declarations'],
          params: Params,
          response: { 200: DeclarationInfo },
        },
      },
      async (request) => {
        const { params } = request;
        requireUnit(actorOf(request), params.unit, await registry());
        await refuseFrozen(params.period);
        const by = actorOf(request).name;
        const fact = await answeringDeclarations(submitDeclaration(warehouse, params, by));
        measureAgain(params.period, by);
        return info(params, fact);
      },
    );

    app.post(
      '/declarations/:indicator/:unit/:period/decision',
      {
        config: { permission: 'declarations:review' },
        schema: {
          summary: 'Sở xác nhận hoặc trả lại kê khai',
          tags: ['declarations'],
          params: Params,
          body: DeclarationDecision,
          response: { 200: DeclarationInfo },
        },
      },
      async (request) => {
        const { params, body } = request;
        await refuseFrozen(params.period);
        const by = actorOf(request).name;
        const fact = await answeringDeclarations(decideDeclaration(warehouse, params, body, by));
        measureAgain(params.period, by);
        return info(params, fact);
      },
    );
  };
}
