import { describeQuery } from '@nhipbao/warehouse';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { ApiError } from '../problems/api-error.ts';
import type { RouteContext } from '../route-context.ts';
import { toCsv } from '../views/csv.ts';
import { exportedViews, MOST_ROWS } from '../views/exported-views.ts';

const Params = z.object({ file: z.string().regex(/^[a-z][a-z0-9_]{0,62}\.(csv|json)$/) });
const Limit = z.object({ limit: z.coerce.number().int().min(1).max(MOST_ROWS).default(MOST_ROWS) });

/** The warehouse's views for the data team, as they are: `/views/works.csv`, `/views/works.json`. */
export function views({ warehouse }: RouteContext): FastifyPluginAsyncZod {
  const exported = exportedViews();
  return async (app) => {
    app.get(
      '/views',
      {
        config: { permission: 'views:export' },
        schema: { summary: 'Tên các khung nhìn có thể tải', tags: ['views'], response: { 200: z.array(z.string()) } },
      },
      async () => [...exported.keys()],
    );

    app.get(
      '/views/:file',
      {
        config: { permission: 'views:export' },
        schema: {
          summary: 'Tải một khung nhìn dạng CSV hoặc JSON',
          description: `Nhiều nhất ${MOST_ROWS} dòng; tiêu đề x-truncated cho biết còn dòng chưa tải.`,
          tags: ['views'],
          params: Params,
          querystring: Limit,
        },
      },
      async ({ params, query }, reply) => {
        const [name = '', type = ''] = params.file.split('.');
        const question = exported.get(name);
        if (!question) throw new ApiError('not-found', { detail: `Không có khung nhìn ${name} để tải.` });
        const rows = await warehouse.query(question, { limit: query.limit + 1 });
        const page = rows.slice(0, query.limit);
        reply.header('x-truncated', String(rows.length > page.length));
        if (type === 'json') return reply.header('content-type', 'application/json; charset=utf-8').send(page);
        const columns = (await describeQuery(warehouse, question)).map((column) => column.name);
        return reply
          .header('content-type', 'text/csv; charset=utf-8')
          .header('content-disposition', `attachment; filename="${params.file}"`)
          .send(toCsv(columns, page));
      },
    );
  };
}
