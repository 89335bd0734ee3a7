import { keepDocument, LARGEST_DOCUMENT, readDocument } from '@nhipbao/jobs';
import { AttachedDocument } from '@nhipbao/records';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { answeringDeclarations } from '../declarations/answering-declarations.ts';
import { ApiError } from '../problems/api-error.ts';
import type { RouteContext } from '../route-context.ts';
import { actorOf } from '../security/authorize.ts';

/** Files attached to declarations and reports: taken as bytes, kept by digest, handed out as downloads only. */
export function documents({ warehouse, clock, users }: RouteContext): FastifyPluginAsyncZod {
  return async (app) => {
    app.addContentTypeParser(
      'application/octet-stream',
      { parseAs: 'buffer', bodyLimit: LARGEST_DOCUMENT },
      (_request, body, done) => done(null, body),
    );

    app.post(
      '/documents',
      {
        config: { permission: 'documents:write' },
        bodyLimit: LARGEST_DOCUMENT,
        schema: {
          summary: 'Tải lên một văn bản (PDF, PNG, JPEG, DOCX, XLSX; application/octet-stream)',
          tags: ['declarations'],
          querystring: z.object({ name: z.string().trim().min(1).max(200) }),
          response: { 201: AttachedDocument },
        },
      },
      async (request, reply) => {
        const { body } = request;
        if (!Buffer.isBuffer(body))
          throw new ApiError('unsupported-media-type', { detail: 'Gửi tệp dạng application/octet-stream.' });
        const kept = keepDocument(
          warehouse,
          { name: request.query.name, bytes: body },
          { by: actorOf(request).name, at: clock.now() },
        );
        return reply.code(201).send(await answeringDeclarations(kept));
      },
    );

    app.get(
      '/documents/:digest',
      {
        config: { permission: 'documents:read' },
        schema: {
          summary: 'Tải về một văn bản đã gửi',
          description: 'Sở xem mọi văn bản; cơ quan chỉ xem văn bản do người của cơ quan mình gửi.',
          tags: ['declarations'],
          params: z.object({ digest: z.string().regex(/^[0-9a-f]{64}$/) }),
        },
      },
      async (request, reply) => {
        const read = readDocument(warehouse, request.params.digest);
        const { document, bytes, addedBy } = await answeringDeclarations(read);
        const { agency } = actorOf(request).user;
        // A list of people may be among them: another agency's is not shown (policy, section 3, indicator 5).
        if (agency !== null && (await users.find(addedBy.replace(/^user:/, '')))?.agency !== agency)
          throw new ApiError('not-permitted', { detail: 'Văn bản này do cơ quan khác gửi.' });
        return reply
          .header('content-type', document.mediaType)
          .header('x-content-type-options', 'nosniff')
          .header('content-security-policy', "default-src 'none'; sandbox")
          .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(document.name)}`)
          .send(bytes);
      },
    );
  };
}
