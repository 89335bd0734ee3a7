import { Manifest } from '@nhipbao/indicators';
import { manifestChain, manifestText } from '@nhipbao/jobs';
import { ManifestInfo } from '@nhipbao/records';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { answeringDeclarations } from '../declarations/answering-declarations.ts';
import { exampleManifest, exampleManifests } from '../documentation/manifest-examples.ts';
import { answerNegotiated } from '../negotiation/answer-negotiated.ts';
import { csvOf } from '../negotiation/csv-of.ts';
import { negotiated } from '../negotiation/negotiated.ts';
import { ApiError } from '../problems/api-error.ts';
import type { RouteContext } from '../route-context.ts';

const Digest = z.string().regex(/^[0-9a-f]{64}$/);

/** Manifests of reported years: the chain, and each as it was written. */
export function manifests({ warehouse }: RouteContext): FastifyPluginAsyncZod {
  const permission = 'indicators:read';
  const tags = ['pull'];
  // A manifest never changes, and finding one unpacks a year.
  const known = new Map<string, unknown>();
  return async (app) => {
    app.get(
      '/manifests',
      {
        config: { permission, example: exampleManifests },
        schema: {
          summary: 'Danh mục minh chứng của từng lần báo cáo, nối thành chuỗi qua các năm',
          tags,
          querystring: z.object({ year: z.coerce.number().int().min(2020).max(2100).optional() }),
          response: negotiated(z.array(ManifestInfo)),
        },
      },
      async (request, reply) => {
        const { year } = request.query;
        const json = (await manifestChain(warehouse)).filter((one) => year === undefined || one.year === year);
        return answerNegotiated(request, reply, { json, csv: csvOf('manifests', ManifestInfo, json) });
      },
    );

    app.get(
      '/manifests/:digest',
      {
        config: { permission, example: exampleManifest },
        schema: {
          summary: 'Một danh mục minh chứng: JSON chuẩn tắc, SHA-256 của nó là mã in trên báo cáo và là ETag',
          tags,
          params: z.object({ digest: Digest }),
          response: negotiated(Manifest, { csv: false }),
        },
      },
      async (request, reply) => {
        const { digest } = request.params;
        const info = (await manifestChain(warehouse)).find((one) => one.digest === digest);
        if (!info) throw new ApiError('not-found', { detail: 'Không có danh mục minh chứng này.' });
        if (!known.has(digest))
          known.set(digest, JSON.parse(await answeringDeclarations(manifestText(warehouse, info))));
        return answerNegotiated(request, reply, { json: known.get(digest) });
      },
    );
  };
}
