import { quotaOfState } from '@nhipbao/collectors';
import { stateEntity } from '@nhipbao/jobs';
import { SourceDetail, SourceHealth, SourceId, Task, TaskWait, toLocalIso } from '@nhipbao/records';
import { issuesOfSource, readFact, runsOfSource } from '@nhipbao/warehouse';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { ApiError } from '../problems/api-error.ts';
import type { RouteContext } from '../route-context.ts';
import { actorOf } from '../security/authorize.ts';
import { readHealth } from '../sources/read-health.ts';
import { streamsOfRun } from '../sources/streams-of-run.ts';
import { answerTask } from '../tasks/answer-task.ts';

/** Sources and their health; running and proving one. */
export function sources({ warehouse, clock, registry, tasks, actions }: RouteContext): FastifyPluginAsyncZod {
  const Params = z.object({ id: SourceId });
  const find = async (id: string) => {
    const source = (await registry()).sources.find((entry) => entry.id === id);
    if (!source) throw new ApiError('not-found', { detail: `Không có nguồn ${id}.` });
    return source;
  };

  return async (app) => {
    app.get(
      '/sources',
      {
        config: { permission: 'sources:read' },
        schema: { summary: 'Nguồn và tình trạng', tags: ['sources'], response: { 200: z.array(SourceHealth) } },
      },
      async () => readHealth({ warehouse, clock }, (await registry()).sources),
    );

    app.get(
      '/sources/:id',
      {
        config: { permission: 'sources:read' },
        schema: { summary: 'Một nguồn', tags: ['sources'], params: Params, response: { 200: SourceDetail } },
      },
      async ({ params }) => {
        const source = await find(params.id);
        const [[health], runs, issues, state] = await Promise.all([
          readHealth({ warehouse, clock }, [source]),
          warehouse.query(runsOfSource, { source: source.id, limit: 50 }),
          warehouse.query(issuesOfSource, { source: source.id, limit: 50 }),
          readFact(warehouse, stateEntity(source.id), z.unknown()),
        ]);
        if (!health) throw new ApiError('not-found');
        const quota = quotaOfState(state?.payload, clock.now());
        return {
          ...health,
          quota: quota && { ...quota, resetsAt: toLocalIso(quota.resetsAt) },
          runs: runs.map(({ run_id, started_at, ended_at, error_code, error_message, streams, ...counts }) => ({
            id: run_id,
            startedAt: toLocalIso(started_at),
            endedAt: toLocalIso(ended_at),
            ...counts,
            errorCode: error_code,
            errorMessage: error_message,
            streams: streamsOfRun(streams),
          })),
          issues: issues.map(({ issue_id, at, ...issue }) => ({ id: issue_id, at: toLocalIso(at), ...issue })),
        };
      },
    );

    app.post(
      '/sources/:id/run',
      {
        config: { permission: 'sources:run' },
        schema: {
          summary: 'Đọc nguồn ngay',
          tags: ['sources'],
          params: Params,
          querystring: TaskWait.extend({ records: z.stringbool().default(false) }),
          response: { 200: Task, 202: Task },
        },
      },
      async (request, reply) => {
        const { id } = await find(request.params.id);
        const { records } = request.query;
        const task = tasks.start('source-run', actorOf(request).name, (run) => actions.runSource(id, run, { records }));
        return answerTask(reply, tasks, task, request.query.wait);
      },
    );

    app.post(
      '/sources/:id/check',
      {
        config: { permission: 'sources:run' },
        schema: {
          summary: 'Kiểm chứng nguồn',
          tags: ['sources'],
          params: Params,
          querystring: TaskWait,
          response: { 200: Task, 202: Task },
        },
      },
      async (request, reply) => {
        const { id } = await find(request.params.id);
        const task = tasks.start('source-check', actorOf(request).name, (run) => actions.checkSource(id, run));
        return answerTask(reply, tasks, task, request.query.wait);
      },
    );
  };
}
