import { addDays, startOfLocalDay, WorkDetail, WorksFilter, WorksPage } from '@nhipbao/records';
import { worksPage } from '@nhipbao/warehouse';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { RouteContext } from '../route-context.ts';
import { readCursor, writeCursor } from '../works/cursor.ts';
import { readWork } from '../works/read-work.ts';
import { searchTerms } from '../works/search-terms.ts';
import { workSummary } from '../works/work-summary.ts';

/** Outside of every date a page can have: where a filter names no day. */
const EARLIEST = new Date('1970-01-01T00:00:00Z');
const LATEST = new Date('2200-01-01T00:00:00Z');

/** Works, newest first; search with or without diacritics. One work with its history. */
export function works({ warehouse }: RouteContext): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/works',
      {
        config: { permission: 'works:read' },
        schema: { summary: 'Tác phẩm', tags: ['works'], querystring: WorksFilter, response: { 200: WorksPage } },
      },
      async ({ query: filter }) => {
        const terms = filter.q ? searchTerms(filter.q) : { words: [], patterns: [] };
        if (!terms) return { works: [], next: null };
        const before = filter.cursor === undefined ? { at: LATEST, id: '' } : readCursor(filter.cursor);
        const { from, to } = spanOf(filter);
        const rows = await warehouse.query(worksPage, {
          unit: filter.unit ?? '',
          format: filter.format ?? '',
          // Asked for by name, what is no work is shown all the same.
          every_item: filter.scope === 'all' || filter.origin === 'republished' || filter.format === 'e-paper',
          origin: filter.origin ?? '',
          from,
          to,
          ...terms,
          before_at: before.at,
          before_id: before.id,
          limit: filter.limit + 1,
        });
        const page = rows.slice(0, filter.limit);
        const last = page.at(-1);
        const next = rows.length > page.length && last ? writeCursor({ at: last.dated_at, id: last.item_id }) : null;
        return { works: page.map(workSummary), next };
      },
    );

    app.get(
      '/works/:id',
      {
        config: { permission: 'works:read' },
        schema: {
          summary: 'Một tác phẩm với các phiên bản và quyết định',
          tags: ['works'],
          params: z.object({ id: z.string().max(200) }),
          response: { 200: WorkDetail },
        },
      },
      async ({ params }) => readWork(warehouse, params.id),
    );
  };
}

/** The instants of a filter's days, in Asia/Ho_Chi_Minh; `to` is inclusive. */
function spanOf({ day, from, to }: z.output<typeof WorksFilter>): { from: Date; to: Date } {
  const first = day ?? from;
  const last = day ?? to;
  return {
    from: first === undefined ? EARLIEST : startOfLocalDay(first),
    to: last === undefined ? LATEST : startOfLocalDay(addDays(last, 1)),
  };
}
