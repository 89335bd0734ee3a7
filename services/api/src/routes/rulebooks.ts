import { isDeepStrictEqual } from 'node:util';
import { RulebookVersion } from '@nhipbao/indicators';
import {
  adoptRulebook,
  draftRulebook,
  findRulebook,
  listRulebooks,
  loadRegistry,
  previewRulebook,
  rulebookOf,
} from '@nhipbao/jobs';
import {
  measuringPeriod,
  PeriodId,
  periodInFocus,
  RulebookDraft,
  RulebookInfo,
  RulebookPreview,
} from '@nhipbao/records';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { exampleRulebooks } from '../documentation/report-examples.ts';
import { answerNegotiated } from '../negotiation/answer-negotiated.ts';
import { csvOf } from '../negotiation/csv-of.ts';
import { negotiated } from '../negotiation/negotiated.ts';
import type { RouteContext } from '../route-context.ts';
import { answeringRulebooks, parametersOf, rulebookInfo, rulebookOfDraft } from '../rulebooks/rulebook-info.ts';
import { actorOf } from '../security/authorize.ts';

const Params = z.object({ version: RulebookVersion });
const InForce = z.object({
  year: z.coerce.number().int().min(2020).max(2100).optional().describe('Năm báo cáo mà inForce nói tới'),
  inForce: z.enum(['true', 'false']).optional().describe('true: chỉ bộ quy tắc áp dụng cho năm đó'),
});

/** Rulebooks: read by all, drafted and previewed before they count, adopted by the department for good. */
export function rulebooks({ warehouse, clock }: RouteContext): FastifyPluginAsyncZod {
  const focus = () => periodInFocus(clock.now());
  const info = async (version: string) => {
    const all = await listRulebooks(warehouse);
    return rulebookInfo(await answeringRulebooks(findRulebook(warehouse, version)), rulebookOf(focus(), all).version);
  };

  return async (app) => {
    app.get(
      '/rulebooks',
      {
        config: { permission: 'indicators:read', example: exampleRulebooks },
        schema: {
          summary: 'Các bộ quy tắc: dự thảo và đã áp dụng',
          tags: ['rulebooks', 'pull'],
          querystring: InForce,
          response: negotiated(z.array(RulebookInfo)),
        },
      },
      async (request, reply) => {
        const { year, inForce: only } = request.query;
        const all = await listRulebooks(warehouse);
        const period = year === undefined ? focus() : measuringPeriod(String(year));
        const { version } = rulebookOf(period, all);
        const json = all.map((one) => rulebookInfo(one, version)).filter((one) => only !== 'true' || one.inForce);
        return answerNegotiated(request, reply, { json, csv: csvOf('rulebooks', RulebookInfo, json) });
      },
    );

    app.get(
      '/rulebooks/:version',
      {
        config: { permission: 'indicators:read' },
        schema: { summary: 'Một bộ quy tắc', tags: ['rulebooks'], params: Params, response: { 200: RulebookInfo } },
      },
      async ({ params }) => info(params.version),
    );

    app.put(
      '/rulebooks/:version',
      {
        config: { permission: 'rulebook:draft' },
        schema: {
          summary: 'Lưu dự thảo bộ quy tắc',
          description: 'Bộ quy tắc đã áp dụng không sửa được nữa.',
          tags: ['rulebooks'],
          params: Params,
          body: RulebookDraft,
          response: { 200: RulebookInfo },
        },
      },
      async (request) => {
        const rulebook = rulebookOfDraft(request.params.version, request.body);
        const by = actorOf(request).name;
        await answeringRulebooks(draftRulebook(warehouse, rulebook, { by, note: request.body.note }));
        return info(rulebook.version);
      },
    );

    app.get(
      '/rulebooks/:version/preview',
      {
        config: { permission: 'rulebook:draft' },
        schema: {
          summary: 'Xem trước: bộ quy tắc này làm thay đổi giá trị nào, của đơn vị nào',
          tags: ['rulebooks'],
          params: Params,
          querystring: z.object({ period: PeriodId.regex(/^20/).optional() }),
          response: { 200: RulebookPreview },
        },
      },
      async ({ params, query }) => {
        const period = query.period ?? focus().id;
        const { rulebook } = await answeringRulebooks(findRulebook(warehouse, params.version));
        const registry = await loadRegistry(warehouse);
        const preview = await previewRulebook({ warehouse, now: clock.now() }, registry, rulebook, period);
        const inForce = rulebookOf(measuringPeriod(period), await listRulebooks(warehouse));
        const before = new Map(parametersOf(inForce).map(({ key, value }) => [key, value]));
        const parameters = parametersOf(rulebook)
          .map(({ key, value, basis }) => ({ key, before: before.get(key), after: value, basis }))
          .filter(({ before: old, after }) => !isDeepStrictEqual(old, after));
        return { version: rulebook.version, ...preview, parameters };
      },
    );

    app.post(
      '/rulebooks/:version/adopt',
      {
        config: { permission: 'rulebook:adopt' },
        schema: {
          summary: 'Áp dụng bộ quy tắc (chỉ Sở)',
          description: 'Giá trị đã công bố giữ nguyên; lần đo sau theo bộ quy tắc mới là phiên bản mới bên cạnh.',
          tags: ['rulebooks'],
          params: Params,
          body: z.strictObject({ note: z.string().trim().max(1000).nullable().default(null) }),
          response: { 200: RulebookInfo },
        },
      },
      async (request) => {
        const { version } = request.params;
        const act = { by: actorOf(request).name, now: clock.now(), note: request.body.note };
        await answeringRulebooks(adoptRulebook(warehouse, version, act));
        return info(version);
      },
    );
  };
}
