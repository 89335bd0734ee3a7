import { Account, Agency, Platform, RegisteredChannel, ReportingUnit } from '@nhipbao/records';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { exampleRegistry } from '../documentation/registry-examples.ts';
import { answerNegotiated } from '../negotiation/answer-negotiated.ts';
import { csvOf } from '../negotiation/csv-of.ts';
import { negotiated } from '../negotiation/negotiated.ts';
import type { RouteContext } from '../route-context.ts';

/** The registry as data, list by list: who is measured, and where. How sources are read stays with `GET /registry`. */
export function registryLists({ registry }: RouteContext): FastifyPluginAsyncZod {
  const lists = [
    { name: 'agencies', row: Agency, summary: 'Cơ quan báo chí với thời gian hiệu lực và cơ quan kế tục' },
    { name: 'units', row: ReportingUnit, summary: 'Đơn vị báo cáo và cơ quan của từng thời gian' },
    { name: 'platforms', row: Platform, summary: 'Nền tảng với căn cứ xếp loại' },
    { name: 'accounts', row: Account, summary: 'Tài khoản của đơn vị trên các nền tảng' },
    { name: 'channels', row: RegisteredChannel, summary: 'Danh bạ kênh đã thông báo' },
  ] as const;
  return async (app) => {
    for (const { name, row, summary } of lists)
      app.get(
        `/registry/${name}`,
        {
          config: { permission: 'indicators:read', example: exampleRegistry[name] },
          schema: { summary, tags: ['pull'], response: negotiated(z.array<z.ZodObject>(row)) },
        },
        async (request, reply) => {
          const json = (await registry())[name];
          return answerNegotiated(request, reply, { json, csv: csvOf<z.ZodObject>(name, row, json) });
        },
      );
  };
}
