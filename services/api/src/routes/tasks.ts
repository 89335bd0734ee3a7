import { LocalDay, PeriodId, SourceId, Task, TaskWait, UnitId } from '@nhipbao/records';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { ActionResult, ActionRun } from '../api-actions.ts';
import { ApiError } from '../problems/api-error.ts';
import type { RouteContext } from '../route-context.ts';
import { actorOf } from '../security/authorize.ts';
import type { Permission } from '../security/permissions.ts';
import { answerTask } from '../tasks/answer-task.ts';

/** Long work: starting it (for the command line and administrators) and following it. */
export function tasks({ tasks: list, actions }: RouteContext): FastifyPluginAsyncZod {
  return async (app) => {
    const longWork = <Body extends z.ZodType>(
      kind: string,
      details: { summary: string; permission: Permission; body: Body },
      work: (body: z.output<Body>, run: ActionRun) => Promise<ActionResult>,
    ) => {
      app.post(
        `/${kind}`,
        {
          config: { permission: details.permission },
          schema: {
            summary: details.summary,
            tags: ['tasks'],
            body: details.body,
            querystring: TaskWait,
            response: { 200: Task, 202: Task },
          },
        },
        async (request, reply) => {
          const body = details.body.parse(request.body);
          const task = list.start(kind, actorOf(request).name, (run) => work(body, run));
          return answerTask(reply, list, task, request.query.wait);
        },
      );
    };
    const permission = 'jobs:run';

    longWork(
      'measure',
      {
        summary: 'Đo lại các chỉ tiêu',
        permission,
        body: z.strictObject({ period: PeriodId.regex(/^20/).optional() }).prefault({}),
      },
      (body, run) => actions.measure(body, run),
    );
    longWork(
      'classify',
      { summary: 'Phân loại nội dung còn chờ', permission, body: z.strictObject({}).prefault({}) },
      (_, run) => actions.classifyPending(run),
    );
    longWork(
      'match',
      {
        summary: 'Ghép bài đăng còn chờ với nội dung của đơn vị',
        permission,
        body: z.strictObject({ unit: UnitId.optional(), again: z.boolean().default(false) }).prefault({}),
      },
      (body, run) => actions.match(body, run),
    );
    longWork(
      'reprocess',
      {
        summary: 'Trích xuất lại từ kho lưu trữ',
        permission,
        body: z.strictObject({ source: SourceId.optional(), unit: UnitId.optional() }).prefault({}),
      },
      (body, run) => actions.reprocess(body, run),
    );
    longWork(
      'backfill',
      {
        summary: 'Đọc lại nội dung cũ của một nguồn',
        permission,
        body: z.strictObject({ source: SourceId, from: LocalDay.optional(), to: LocalDay.optional() }),
      },
      (body, run) => actions.backfill(body, run),
    );
    longWork(
      'verify',
      { summary: 'Kiểm lại minh chứng', permission, body: z.strictObject({ measurement: z.string().min(1).max(300) }) },
      (body, run) => actions.verify(body, run),
    );
    longWork(
      'backup',
      { summary: 'Sao lưu', permission: 'backup:write', body: z.strictObject({ to: z.string().min(1).max(1000) }) },
      (body, run) => actions.backup(body, run),
    );

    longWork(
      'export',
      {
        summary: 'Xuất một khung nhìn hoặc kho lưu trữ ra tệp của máy này',
        permission: 'backup:write',
        body: z.strictObject({
          what: z.string().min(1).max(63),
          format: z.enum(['csv', 'json', 'parquet', 'warc']),
          to: z.string().min(1).max(1000),
        }),
      },
      (body, run) => actions.exportTo(body, run),
    );

    app.get(
      '/tasks',
      {
        config: { permission: 'tasks:read' },
        schema: { summary: 'Việc gần đây', tags: ['tasks'], response: { 200: z.array(Task) } },
      },
      async () => list.newestFirst(),
    );
    app.get(
      '/tasks/:id',
      {
        config: { permission: 'tasks:read' },
        schema: {
          summary: 'Một việc, chờ nó kết thúc nếu được hỏi',
          tags: ['tasks'],
          params: z.object({ id: z.uuid() }),
          querystring: TaskWait,
          response: { 200: Task },
        },
      },
      async ({ params, query }) => {
        const task = await list.wait(params.id, query.wait);
        if (!task) throw new ApiError('not-found', { detail: 'Không có việc này, hoặc hệ thống đã khởi động lại.' });
        return task;
      },
    );
  };
}
