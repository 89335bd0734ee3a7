import { readAudits } from '@nhipbao/indicators';
import { appointAssessor, listAppointments } from '@nhipbao/jobs';
import { Appointment, NewAppointment } from '@nhipbao/records';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { answeringAudits } from '../audits/answering-audits.ts';
import { assessmentObstacle } from '../people/agency-roles.ts';
import { ApiError } from '../problems/api-error.ts';
import type { RouteContext } from '../route-context.ts';
import { actorOf } from '../security/authorize.ts';

/** Who assesses which unit and period: appointed by the department alone. */
export function assessments(context: RouteContext): FastifyPluginAsyncZod {
  const { warehouse, clock, registry } = context;
  return async (app) => {
    app.get(
      '/assessments',
      {
        config: { permission: 'audits:read' },
        schema: {
          summary: 'Đơn vị đo lường độc lập đã được chỉ định',
          tags: ['audits'],
          response: { 200: z.array(Appointment) },
        },
      },
      async () => listAppointments(context),
    );

    app.post(
      '/assessments',
      {
        config: { permission: 'assessments:appoint' },
        schema: {
          summary: 'Chỉ định người đánh giá độc lập cho một đơn vị và kỳ đo',
          description: 'Người từng giữ vai trò tại cơ quan báo chí của đơn vị thì không được chỉ định.',
          tags: ['audits'],
          body: NewAppointment,
          response: { 201: z.array(Appointment) },
        },
      },
      async (request, reply) => {
        const { unit, period, username, part, note } = request.body;
        const known = await registry();
        if (!known.units.some(({ id }) => id === unit))
          throw new ApiError('not-found', { detail: 'Không có đơn vị này.' });
        const obstacle = await assessmentObstacle({ warehouse, registry: known }, username, [unit]);
        if (obstacle !== null) throw new ApiError('not-permitted', { detail: obstacle });
        const drawn = (await readAudits(warehouse.reader.query, `audit:${period}:${unit}:`)).length > 0;
        const appointment = { unit, period, username, part, note: note || null };
        const how = { by: actorOf(request).name, drawn };
        await answeringAudits(appointAssessor({ warehouse, now: clock.now() }, appointment, how));
        return reply.code(201).send(await listAppointments(context));
      },
    );
  };
}
