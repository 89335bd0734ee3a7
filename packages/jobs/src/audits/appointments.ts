import { type Appointment, type AssessorPart, toLocalIso } from '@nhipbao/records';
import { auditFactsOf, type Warehouse, writeFact } from '@nhipbao/warehouse';
import { z } from 'zod';
import { AuditError } from './audit-error.ts';

const Stored = z.strictObject({
  assessors: z.array(
    z.strictObject({
      username: z.string(),
      part: z.enum(['first', 'second']),
      by: z.string(),
      at: z.iso.datetime(),
      note: z.string().nullable(),
    }),
  ),
});

const PREFIX = 'assessment:';

/** Who assesses which unit and period, as it stands. */
export async function listAppointments({ warehouse }: { warehouse: Warehouse }): Promise<Appointment[]> {
  const facts = await warehouse.query(auditFactsOf, { prefix: PREFIX });
  return facts.flatMap(({ entity, payload }) => {
    const [, period = '', unit = ''] = entity.split(':');
    return Stored.parse(JSON.parse(payload)).assessors.map((one) => ({
      ...one,
      unit,
      period,
      at: toLocalIso(new Date(one.at)),
    }));
  });
}

/**
 * Appoints an assessor for a unit and period: one first, one second, two people. `drawn`: the first cannot be changed any more, for the
 * sample is theirs. The caller has made sure that the person may assess the unit. Throws AuditError `conflict`.
 */
export async function appointAssessor(
  { warehouse, now }: { warehouse: Warehouse; now: Date },
  appointment: { unit: string; period: string; username: string; part: AssessorPart; note: string | null },
  { by, drawn }: { by: string; drawn: boolean },
): Promise<void> {
  const { unit, period, username, part, note } = appointment;
  if (part === 'first' && drawn)
    throw new AuditError('conflict', 'Mẫu đã rút nên không đổi người đánh giá thứ nhất được nữa.');
  await writeFact(warehouse, {
    entity: `${PREFIX}${period}:${unit}`,
    schema: Stored,
    by,
    compute(current) {
      const others = current?.payload.assessors.filter((one) => one.part !== part) ?? [];
      if (others.some((one) => one.username === username))
        throw new AuditError('conflict', 'Hai người đánh giá phải là hai người khác nhau.');
      return { assessors: [...others, { username, part, by, at: now.toISOString(), note }] };
    },
  });
}

/** The part an assessor was appointed to in a unit and period; null for everybody else. */
export async function partOf(
  context: { warehouse: Warehouse },
  { unit, period, username }: { unit: string; period: string; username: string },
): Promise<AssessorPart | null> {
  const all = await listAppointments(context);
  return all.find((one) => one.unit === unit && one.period === period && one.username === username)?.part ?? null;
}
