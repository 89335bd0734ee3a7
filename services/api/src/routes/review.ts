import { ReviewFilter, ReviewPage, ReviewSummary } from '@nhipbao/records';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { readQueue } from '../review/read-queue.ts';
import { readSummary } from '../review/read-summary.ts';
import type { RouteContext } from '../route-context.ts';
import { actorOf } from '../security/authorize.ts';

/** "Kiểm tra phân loại": what waits for a person, and how far the labelling is. */
export function review(context: RouteContext): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/review',
      {
        config: { permission: 'labels:write' },
        schema: {
          summary: 'Nội dung chờ kiểm tra phân loại',
          tags: ['labels'],
          querystring: ReviewFilter,
          response: { 200: ReviewPage },
        },
      },
      async (request) => readQueue(context, actorOf(request).name, request.query),
    );

    app.get(
      '/review/summary',
      {
        config: { permission: 'labels:write' },
        schema: {
          summary: 'Số nội dung chờ, số nhãn và độ đồng thuận',
          description: 'Không xếp hạng người: chỉ có tổng số và hệ số kappa của Cohen với số cặp n.',
          tags: ['labels'],
          response: { 200: ReviewSummary },
        },
      },
      async () => readSummary(context),
    );
  };
}
