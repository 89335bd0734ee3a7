import { LabelError, storeLabel, workLabel } from '@nhipbao/jobs';
import { NewLabel, WorkLabel, WorkLabels } from '@nhipbao/records';
import { labelsOfWorks, workById } from '@nhipbao/warehouse';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { ApiError } from '../problems/api-error.ts';
import type { RouteContext } from '../route-context.ts';
import { actorOf } from '../security/authorize.ts';
import { requireUnit } from '../security/require-unit.ts';

const Work = z.object({ id: z.string().max(200) });

/** Labels of editors on one work: append-only, who, when and why. */
export function labels(context: RouteContext): FastifyPluginAsyncZod {
  return async (app) => {
    app.post(
      '/works/:id/labels',
      {
        config: { permission: 'labels:write' },
        schema: {
          summary: 'Gắn nhãn hình thức cho một tác phẩm',
          description:
            'Nhãn chỉ thêm, không sửa: gắn lại là một nhãn mới. Nhãn của tòa soạn thắng máy trong các trang của tòa soạn.',
          tags: ['labels'],
          params: Work,
          body: NewLabel,
          response: { 201: WorkLabel },
        },
      },
      async (request, reply) => {
        const actor = actorOf(request);
        const [work] = await context.warehouse.query(workById, { id: request.params.id });
        if (work) requireUnit(actor, work.unit_id, await context.registry());
        try {
          const stored = await storeLabel(context, request.params.id, actor.name, request.body);
          return reply.code(201).send(stored);
        } catch (error) {
          if (!(error instanceof LabelError)) throw error;
          if (error.reason === 'no-such-work') throw new ApiError('not-found', { detail: error.message, cause: error });
          const faults = [{ field: 'queue', message: error.message }];
          throw new ApiError('invalid-input', { faults, cause: error });
        }
      },
    );

    app.get(
      '/works/:id/labels',
      {
        config: { permission: 'labels:write' },
        schema: {
          summary: 'Các nhãn của tòa soạn trên một tác phẩm, mới nhất trước',
          tags: ['labels'],
          params: Work,
          response: { 200: WorkLabels },
        },
      },
      async ({ params }) => ({
        labels: (await context.warehouse.query(labelsOfWorks, { ids: [params.id] })).map(workLabel),
      }),
    );
  };
}
