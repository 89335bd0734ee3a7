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
import type { RouteContext } from '../route-context.ts';
import { answeringRulebooks, parametersOf, rulebookInfo, rulebookOfDraft } from '../rulebooks/rulebook-info.ts';
import { actorOf } from '../security/authorize.ts';

const Params = z.object({ version: RulebookVersion });

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
        config: { permission: 'indicators:read' },
        schema: {
          summary: 'Các bộ quy tắc: dự thảo và đã áp dụng',
          tags: ['rulebooks'],
          response: { 200: z.array(RulebookInfo) },
        },
      },
      async () => {
        const all = await listRulebooks(warehouse);
        const inForce = rulebookOf(focus(), all).version;
        return all.map((one) => rulebookInfo(one, inForce));
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
          .filter(({ before: old, after }) => JSON.stringify(old) !== JSON.stringify(after));
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
