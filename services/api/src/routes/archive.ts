import { createHash } from 'node:crypto';
import { warcBytes } from '@nhipbao/collectors';
import { ArchivedInfo, toLocalIso } from '@nhipbao/records';
import { archivedInfo, archivedRecord } from '@nhipbao/warehouse';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { archivedFiles, openArchived } from '../archive/archived-files.ts';
import { shownFile } from '../archive/shown-file.ts';
import { whyMissing } from '../archive/why-missing.ts';
import type { RouteContext } from '../route-context.ts';

const Params = z.object({ digest: z.string().regex(/^[0-9a-f]{64}$/) });

/** What an archived page may do: be laid out with its inlined styles and pictures, and nothing else (design, section 8). */
const SANDBOX = "sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'";

/** Archived pages as their own responses, never inside the app's document. */
export function archive({ warehouse }: RouteContext): FastifyPluginAsyncZod {
  const permission = 'archive:read';
  return async (app) => {
    app.get(
      '/archive/:digest',
      {
        config: { permission },
        schema: {
          summary: 'Trang đã lưu, hiển thị trong hộp cát',
          description: 'Mã chạy bị bỏ; trình phát và khung nhúng được thay bằng ô ghi nhãn; trang nói rõ còn thiếu gì.',
          tags: ['archive'],
          params: Params,
        },
      },
      async (request, reply) => {
        const file = await openArchived(warehouse, request.params.digest);
        const shown = await shownFile(file, (urls) => archivedFiles(warehouse, urls, file.fetchedAt));
        const etag = `"${createHash('sha256').update(shown.body).digest('base64url')}"`;
        reply.headers({
          'content-security-policy': SANDBOX,
          'x-content-type-options': 'nosniff',
          'referrer-policy': 'no-referrer',
          'cache-control': 'private, no-cache',
          etag,
        });
        if (request.headers['if-none-match'] === etag) return reply.code(304).send();
        if (shown.download) reply.header('content-disposition', `attachment; filename="${request.params.digest}"`);
        return reply.header('content-type', shown.contentType).send(shown.body);
      },
    );

    app.get(
      '/archive/:digest/info',
      {
        config: { permission },
        schema: { summary: 'Bản lưu: nguồn gốc', tags: ['archive'], params: Params, response: { 200: ArchivedInfo } },
      },
      async ({ params }) => {
        const row = await warehouse.reader.find(archivedInfo, { digest: params.digest });
        if (!row) throw await whyMissing(warehouse, params.digest);
        const { content_type, fetched_at, source_id, ...rest } = row;
        return { ...rest, contentType: content_type, fetchedAt: toLocalIso(fetched_at), source: source_id };
      },
    );

    app.get(
      '/archive/:digest/warc',
      {
        config: { permission },
        schema: { summary: 'Bản lưu dưới dạng bản ghi WARC (ISO 28500)', tags: ['archive'], params: Params },
      },
      async ({ params }, reply) => {
        const row = await warehouse.reader.find(archivedRecord, { digest: params.digest });
        if (!row) throw await whyMissing(warehouse, params.digest);
        return reply
          .header('content-type', 'application/warc')
          .header('content-disposition', `attachment; filename="${params.digest}.warc"`)
          .send(Buffer.from(warcBytes(row.warc_record)));
      },
    );
  };
}
