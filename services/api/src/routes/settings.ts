import { SETTINGS, Setting, SettingChange, SettingName, toLocalIso } from '@nhipbao/records';
import { readFacts, writeFact } from '@nhipbao/warehouse';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { RouteContext } from '../route-context.ts';
import { actorOf } from '../security/authorize.ts';

/** Settings of the deployment that people decide in the product; each is a fact with who decided and when. */
export function settings({ warehouse }: RouteContext): FastifyPluginAsyncZod {
  const tags = ['settings'];
  const read = async (): Promise<Setting[]> => {
    const facts = await readFacts(warehouse, 'setting:', z.string());
    return SettingName.options.map((name) => {
      const { values, otherwise } = SETTINGS[name];
      const fact = facts.find(({ entity }) => entity === `setting:${name}`);
      const changed = { changedAt: fact ? toLocalIso(fact.at) : null, changedBy: fact?.by ?? null };
      return { name, value: fact?.payload ?? otherwise, values: [...values], ...changed };
    });
  };
  return async (app) => {
    app.get(
      '/settings',
      {
        config: { permission: 'accounts:read' },
        schema: { summary: 'Thiết lập của nơi cài đặt', tags, response: { 200: z.array(Setting) } },
      },
      read,
    );

    app.put(
      '/settings/:name',
      {
        config: { permission: 'accounts:manage' },
        schema: {
          summary: 'Quyết định một thiết lập',
          tags,
          params: z.object({ name: SettingName }),
          body: SettingChange,
          response: { 200: z.array(Setting) },
        },
      },
      async (request) => {
        const { value } = request.body;
        const by = actorOf(request).name;
        const entity = `setting:${request.params.name}`;
        await writeFact(warehouse, { entity, schema: z.string(), by, compute: () => value });
        return read();
      },
    );
  };
}
