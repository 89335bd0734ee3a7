import { MatchWordError, storeMatchWord } from '@nhipbao/jobs';
import {
  MatchReviewFilter,
  MatchReviewPage,
  MatchWord,
  PublicationDetail,
  PublicationsFilter,
  PublicationsPage,
} from '@nhipbao/records';
import { publicationsById } from '@nhipbao/warehouse';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { ApiError } from '../problems/api-error.ts';
import { publicationSummary } from '../publications/publication-summary.ts';
import { readMatchQueue } from '../publications/read-match-queue.ts';
import { readPublication } from '../publications/read-publication.ts';
import { readPublications } from '../publications/read-publications.ts';
import type { RouteContext } from '../route-context.ts';
import { actorOf } from '../security/authorize.ts';
import { requireUnit, unitsOf } from '../security/require-unit.ts';

const Post = z.object({ id: z.string().max(200) });

/** Posts on platforms, and the item each of them stands for. */
export function publications(context: RouteContext): FastifyPluginAsyncZod {
  const { warehouse } = context;
  return async (app) => {
    app.get(
      '/publications',
      {
        config: { permission: 'works:read' },
        schema: {
          summary: 'Bài đăng trên các nền tảng, mới nhất trước',
          tags: ['publications'],
          querystring: PublicationsFilter,
          response: { 200: PublicationsPage },
        },
      },
      async ({ query: { unit, ...filter } }) => {
        const units = unit === undefined ? [] : [unit];
        const { rows, next } = await readPublications(warehouse, { units, ...filter });
        return { publications: rows.map(publicationSummary), next };
      },
    );

    app.get(
      '/publications/:id',
      {
        config: { permission: 'works:read' },
        schema: {
          summary: 'Một bài đăng: số đo, nội dung có thể ghép và các quyết định',
          tags: ['publications'],
          params: Post,
          response: { 200: PublicationDetail },
        },
      },
      async ({ params }) => readPublication(warehouse, params.id),
    );

    app.get(
      '/matches/review',
      {
        config: { permission: 'labels:write' },
        schema: {
          summary: 'Bài đăng chờ ghép',
          tags: ['publications'],
          querystring: MatchReviewFilter,
          response: { 200: MatchReviewPage },
        },
      },
      async (request) => {
        const { unit, ...filter } = request.query;
        const actor = actorOf(request);
        const own = unitsOf(actor, await context.registry());
        if (unit !== undefined) requireUnit(actor, unit, await context.registry());
        // An agency without units has no posts: no unit named would mean all of them.
        if (own !== 'all' && own.length === 0) return { posts: [], next: null, waiting: { candidates: 0, none: 0 } };
        const all = own === 'all' ? [] : own;
        return readMatchQueue(warehouse, unit === undefined ? all : [unit], filter);
      },
    );

    app.post(
      '/publications/:id/match',
      {
        config: { permission: 'labels:write' },
        schema: {
          summary: 'Ghép, tách hoặc xác nhận một bài đăng',
          description:
            'Quyết định chỉ thêm, không sửa; quyết định của tòa soạn thắng máy. "withdrawn" rút lại quyết định trước.',
          tags: ['publications'],
          params: Post,
          body: MatchWord,
          response: { 201: PublicationDetail },
        },
      },
      async (request, reply) => {
        const { id } = request.params;
        const [post] = await warehouse.query(publicationsById, { ids: [id] });
        if (post) requireUnit(actorOf(request), post.unit_id, await context.registry());
        try {
          await storeMatchWord(context, id, actorOf(request).name, request.body);
        } catch (error) {
          if (!(error instanceof MatchWordError)) throw error;
          if (error.field === 'post') throw new ApiError('not-found', { detail: error.message, cause: error });
          const faults = [{ field: error.field, message: error.message }];
          throw new ApiError('invalid-input', { faults, cause: error });
        }
        return reply.code(201).send(await readPublication(warehouse, id));
      },
    );
  };
}
