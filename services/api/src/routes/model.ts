import { adoptModel, labelLines, loadRegistry, rescore } from '@nhipbao/jobs';
import { LabelLines, ModelDrift, PeriodId, Task, TaskWait } from '@nhipbao/records';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { readDrift } from '../review/read-drift.ts';
import type { RouteContext } from '../route-context.ts';
import { actorOf } from '../security/authorize.ts';
import { answerTask } from '../tasks/answer-task.ts';

const Rescore = z
  .strictObject({
    period: PeriodId.regex(/^20/).optional(),
    /** A format model's file as base64, or `shipped`; without it the one in force. */
    model: z.union([z.literal('shipped'), z.base64().max(900_000)]).optional(),
  })
  .prefault({});
const Adopt = z.strictObject({ version: z.string().min(1).max(200) });
const LabelsFilter = z.object({
  drawn: z.stringbool().default(false),
  cursor: z.string().max(200).optional(),
});

/** The model's operation: drift, candidates and their adoption, labels for training. */
export function model(context: RouteContext): FastifyPluginAsyncZod {
  const { warehouse, clock, tasks } = context;
  return async (app) => {
    app.get(
      '/model/drift',
      {
        config: { permission: 'labels:write' },
        schema: { summary: 'Độ trôi của phân loại theo tuần', tags: ['model'], response: { 200: ModelDrift } },
      },
      async () => readDrift(context),
    );

    app.get(
      '/model/labels',
      {
        config: { permission: 'jobs:run' },
        schema: {
          summary: 'Nhãn của tòa soạn kèm bài, để huấn luyện',
          description: 'Không bao giờ có nhãn của tổ đánh giá độc lập.',
          tags: ['model'],
          querystring: LabelsFilter,
          response: { 200: LabelLines },
        },
      },
      async ({ query }) => labelLines(warehouse, { drawn: query.drawn, after: query.cursor }),
    );

    app.post(
      '/model/rescore',
      {
        config: { permission: 'jobs:run' },
        schema: {
          summary: 'Quyết định lại theo một phiên bản ứng viên, chưa áp dụng',
          tags: ['model', 'tasks'],
          body: Rescore,
          querystring: TaskWait,
          response: { 200: Task, 202: Task },
        },
      },
      async (request, reply) => {
        const { period, model: file } = request.body;
        const bytes = file === undefined || file === 'shipped' ? file : Buffer.from(file, 'base64');
        const by = actorOf(request).name;
        const task = tasks.start('rescore', by, async ({ signal, progress }) => ({
          ...(await rescore({ warehouse, clock, signal, onProgress: progress }, await loadRegistry(warehouse), {
            period,
            model: bytes,
            by,
          })),
        }));
        return answerTask(reply, tasks, task, request.query.wait);
      },
    );

    app.post(
      '/model/adopt',
      {
        config: { permission: 'jobs:run' },
        schema: {
          summary: 'Áp dụng một phiên bản ứng viên',
          tags: ['model', 'tasks'],
          body: Adopt,
          querystring: TaskWait,
          response: { 200: Task, 202: Task },
        },
      },
      async (request, reply) => {
        const { version } = request.body;
        const task = tasks.start('adopt', actorOf(request).name, async ({ signal, by }) => ({
          ...(await adoptModel({ warehouse, clock, signal }, version, by)),
        }));
        return answerTask(reply, tasks, task, request.query.wait);
      },
    );
  };
}
