import {
  answerCriterion,
  decideAssessment,
  decisionOfYear,
  documentsOf,
  enterMaturityDecision,
  listMaturityDecisions,
  readMaturityDecision,
  submitAssessment,
} from '@nhipbao/jobs';
import {
  MaturityDecisionInfo,
  MaturityEntry,
  MaturitySaid,
  MaturityVerdict,
  MaturityYear,
  measuringPeriod,
  periodInFocus,
} from '@nhipbao/records';
import { latestMeasurements } from '@nhipbao/warehouse';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { stringify } from 'yaml';
import { z } from 'zod';
import { answeringDeclarations } from '../declarations/answering-declarations.ts';
import { seesDrafts } from '../declarations/readable-by.ts';
import { MATURITY_COLUMNS, maturityRows } from '../maturity/maturity-rows.ts';
import { measuredEvidence } from '../maturity/measured-evidence.ts';
import { decisionInfo, readMaturity } from '../maturity/read-maturity.ts';
import { unitsOfAgency } from '../people/agency-roles.ts';
import { ApiError } from '../problems/api-error.ts';
import type { RouteContext } from '../route-context.ts';
import type { Actor } from '../security/actor.ts';
import { actorOf } from '../security/authorize.ts';
import { requireAgency } from '../security/require-agency.ts';
import { toCsv } from '../views/csv.ts';

const Year = z.coerce.number().int().min(2020).max(2100);
const Asked = z.object({ year: Year.optional() });
const Key = z.object({ year: Year, agency: z.string().max(63) });
const Id = z.object({ id: z.string().max(40) });

/**
 * The digital maturity of press agencies: decisions with their criteria as data, and each agency's yearly self-assessment, filled in with
 * measured values where a criterion names an indicator, confirmed or returned by the department.
 */
export function maturity({ warehouse, clock, registry }: RouteContext): FastifyPluginAsyncZod {
  const answerOf = async (year: number | undefined, actor: Actor) =>
    readMaturity({ warehouse, registry: await registry() }, year ?? periodInFocus(clock.now()).year, {
      only: actor.user.agency,
      // As with declarations: what was not handed in is its agency's and the department's.
      drafts: seesDrafts(actor),
    });
  const formOfYear = async (year: number) => {
    const kept = decisionOfYear(await listMaturityDecisions(warehouse), year);
    if (!kept) throw new ApiError('not-found', { detail: `Chưa có quyết định nào cho năm ${year}.` });
    return kept.decision;
  };
  const findDecision = async (id: string) => {
    const kept = (await listMaturityDecisions(warehouse)).find(({ decision }) => decision.id === id);
    if (!kept) throw new ApiError('not-found', { detail: `Không có quyết định ${id}.` });
    return kept;
  };
  /** Whose year is written to: an agency of the registry, and the actor's own. */
  const keyFor = async (actor: Actor, key: z.output<typeof Key>) => {
    if (!(await registry()).agencies.some(({ id }) => id === key.agency))
      throw new ApiError('not-found', { detail: `Không có cơ quan ${key.agency}.` });
    requireAgency(actor, key.agency);
    return key;
  };

  return async (app) => {
    app.get(
      '/maturity',
      {
        config: { permission: 'evidence:read' },
        schema: {
          summary: 'Mức độ trưởng thành số: quyết định của năm và bản tự đánh giá của các cơ quan',
          tags: ['maturity'],
          querystring: Asked,
          response: { 200: MaturityYear },
        },
      },
      async (request) => answerOf(request.query.year, actorOf(request)),
    );

    app.get(
      '/maturity.csv',
      {
        config: { permission: 'evidence:read' },
        schema: {
          summary: 'Bản tự đánh giá của các cơ quan, dạng CSV',
          tags: ['maturity'],
          querystring: Asked,
        },
      },
      async (request, reply) => {
        const answer = await answerOf(request.query.year, actorOf(request));
        return reply
          .header('content-type', 'text/csv; charset=utf-8')
          .header('content-disposition', `attachment; filename="truong-thanh-so-${answer.year}.csv"`)
          .send(toCsv(MATURITY_COLUMNS, maturityRows(answer)));
      },
    );

    app.get(
      '/maturity/decisions/:id',
      {
        config: { permission: 'evidence:read' },
        schema: {
          summary: 'Một quyết định với trụ cột, mức và tiêu chí',
          tags: ['maturity'],
          params: Id,
          response: { 200: MaturityDecisionInfo },
        },
      },
      async ({ params }) => decisionInfo(await findDecision(params.id)),
    );

    app.get(
      '/maturity/decisions/:id/file',
      {
        config: { permission: 'evidence:read' },
        schema: { summary: 'Một quyết định dạng YAML, để điền rồi nhập lại', tags: ['maturity'], params: Id },
      },
      async ({ params }, reply) => {
        const { decision } = await findDecision(params.id);
        return reply
          .header('content-type', 'application/yaml; charset=utf-8')
          .header('content-disposition', `attachment; filename="${decision.id}.yaml"`)
          .send(stringify(decision, { lineWidth: 0 }));
      },
    );

    app.put(
      '/maturity/decisions',
      {
        config: { permission: 'rulebook:adopt' },
        bodyLimit: 2 * 1024 * 1024,
        schema: {
          summary: 'Nhập một quyết định dạng YAML (chỉ Sở)',
          description: 'Thay cho nội dung đang có của cùng mã; bản tự đánh giá đã gửi giữ nguyên biểu mẫu lúc gửi.',
          tags: ['maturity'],
          body: MaturityEntry,
          response: { 200: MaturityDecisionInfo },
        },
      },
      async (request) => {
        const read = async () => readMaturityDecision(request.body.text, 'Tệp');
        const decision = await answeringDeclarations(read());
        await enterMaturityDecision(warehouse, decision, actorOf(request).name);
        return decisionInfo(await findDecision(decision.id));
      },
    );

    app.put(
      '/maturity/:year/:agency/answers/:criterion',
      {
        config: { permission: 'declarations:write' },
        schema: {
          summary: 'Tự chấm một tiêu chí',
          tags: ['maturity'],
          params: Key.extend({ criterion: z.string().max(40) }),
          body: MaturitySaid,
          response: { 200: MaturityYear },
        },
      },
      async (request) => {
        const { body, params } = request;
        const actor = actorOf(request);
        const { year, agency } = await keyFor(actor, params);
        const decision = await formOfYear(year);
        const { points, note } = body;
        const kept = documentsOf(warehouse, body.documents).then((documents) => {
          const said = { criterion: params.criterion, points, note, documents };
          return answerCriterion(warehouse, { year, agency }, decision, said, actor.name);
        });
        await answeringDeclarations(kept);
        return answerOf(year, actor);
      },
    );

    app.post(
      '/maturity/:year/:agency/submission',
      {
        config: { permission: 'declarations:write' },
        schema: {
          summary: 'Gửi bản tự đánh giá cho Sở',
          tags: ['maturity'],
          params: Key,
          response: { 200: MaturityYear },
        },
      },
      async (request) => {
        const actor = actorOf(request);
        const { year, agency } = await keyFor(actor, request.params);
        const decision = await formOfYear(year);
        const rows = await warehouse.query(latestMeasurements, { period: measuringPeriod(String(year)).id });
        const evidence = measuredEvidence(decision, unitsOfAgency(await registry(), agency), rows);
        await answeringDeclarations(submitAssessment(warehouse, { year, agency }, { decision, evidence }, actor.name));
        return answerOf(year, actor);
      },
    );

    app.post(
      '/maturity/:year/:agency/decision',
      {
        config: { permission: 'declarations:review' },
        schema: {
          summary: 'Sở xác nhận, có thể chấm lại từng tiêu chí, hoặc trả lại',
          tags: ['maturity'],
          params: Key,
          body: MaturityVerdict,
          response: { 200: MaturityYear },
        },
      },
      async (request) => {
        const actor = actorOf(request);
        const { year, agency } = await keyFor(actor, request.params);
        await answeringDeclarations(decideAssessment(warehouse, { year, agency }, request.body, actor.name));
        return answerOf(year, actor);
      },
    );
  };
}
