import { importTemplate } from '@nhipbao/collectors';
import { readImports } from '@nhipbao/jobs';
import { IMPORT_MAX_BYTES, ImportUpload, SourceId, Task, TaskWait } from '@nhipbao/records';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { openArchived } from '../archive/archived-files.ts';
import { ApiError } from '../problems/api-error.ts';
import type { RouteContext } from '../route-context.ts';
import { actorOf } from '../security/authorize.ts';
import { requireUnit } from '../security/require-unit.ts';
import { answerTask } from '../tasks/answer-task.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** What browsers and programs call a table; what it is, its bytes say. */
const TYPES = ['application/octet-stream', 'text/csv', 'application/vnd.ms-excel', XLSX];
const Params = z.object({ source: SourceId });

/** Tables that people hand in: the template, taking one, and those that were taken. */
export function imports({ warehouse, registry, tasks, actions }: RouteContext): FastifyPluginAsyncZod {
  const find = async (id: string) => {
    const source = (await registry()).sources.find((entry) => entry.id === id && entry.collector === 'file-import');
    if (!source) throw new ApiError('not-found', { detail: `Không có nguồn nhận tệp ${id}.` });
    return source;
  };

  return async (app) => {
    // Of this plugin alone: every other route takes JSON and nothing else.
    app.addContentTypeParser(TYPES, { parseAs: 'buffer', bodyLimit: IMPORT_MAX_BYTES }, (_, body, done) =>
      done(null, body),
    );

    for (const format of ['csv', 'xlsx'] as const) {
      app.get(
        `/imports/template.${format}`,
        {
          config: { permission: 'sources:read' },
          schema: { summary: `Mẫu bảng số liệu để điền (${format})`, tags: ['imports'] },
        },
        async (_, reply) =>
          reply
            .header('content-type', format === 'csv' ? 'text/csv; charset=utf-8' : XLSX)
            .header('content-disposition', `attachment; filename="mau-so-lieu.${format}"`)
            .send(await importTemplate(format)),
      );
    }

    app.get(
      '/imports/:source',
      {
        config: { permission: 'sources:read' },
        schema: {
          summary: 'Các tệp đã gửi cho một nguồn, mới nhất trước',
          tags: ['imports'],
          params: Params,
          response: { 200: z.array(ImportUpload) },
        },
      },
      async ({ params }) => readImports(warehouse, (await find(params.source)).id),
    );

    app.get(
      '/imports/:source/:digest',
      {
        config: { permission: 'archive:read' },
        schema: {
          summary: 'Tải lại một tệp đã gửi, đúng từng byte',
          tags: ['imports'],
          params: Params.extend({ digest: z.string().regex(/^[0-9a-f]{64}$/) }),
        },
      },
      async ({ params }, reply) => {
        const uploads = await readImports(warehouse, (await find(params.source)).id);
        const upload = uploads.find(({ digest }) => digest === params.digest);
        if (!upload) throw new ApiError('not-found', { detail: 'Nguồn này không có tệp đó.' });
        const { bytes } = await openArchived(warehouse, params.digest);
        return reply
          .header('content-type', 'application/octet-stream')
          .header('x-content-type-options', 'nosniff')
          .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(upload.name)}`)
          .send(Buffer.from(bytes));
      },
    );

    app.post(
      '/imports/:source',
      {
        bodyLimit: IMPORT_MAX_BYTES,
        config: { permission: 'sources:run' },
        schema: {
          summary: 'Gửi một bảng số liệu (CSV hoặc XLSX) cho một nguồn và đọc ngay',
          description:
            'Thân yêu cầu là chính tệp, tối đa 20 MB. Kết quả của tác vụ (ImportResult) nói bao nhiêu dòng được nhận và vì sao dòng khác bị từ chối.',
          tags: ['imports'],
          params: Params,
          querystring: TaskWait.extend({ name: z.string().min(1).max(200).default('tep') }),
          response: { 200: Task, 202: Task },
        },
      },
      async (request, reply) => {
        const source = await find(request.params.source);
        const actor = actorOf(request);
        requireUnit(actor, source.unit, await registry());
        const { body } = request;
        if (!Buffer.isBuffer(body) || body.length === 0) {
          const faults = [{ field: 'body', message: 'gửi nội dung tệp làm thân yêu cầu (application/octet-stream)' }];
          throw new ApiError('invalid-input', { faults });
        }
        const file = { name: request.query.name, bytes: body };
        const task = tasks.start('import', actor.name, (run) => actions.importFile(source.id, file, run));
        return answerTask(reply, tasks, task, request.query.wait);
      },
    );
  };
}
