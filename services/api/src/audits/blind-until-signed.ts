import { readAudits } from '@nhipbao/indicators';
import { listAppointments } from '@nhipbao/jobs';
import type { Warehouse } from '@nhipbao/warehouse';
import { ApiError } from '../problems/api-error.ts';
import type { Actor } from '../security/actor.ts';

/**
 * Refuses an assessor the files of a report: they list what the machine decided of each work. They open once every audit of that year to which
 * the assessor was appointed for one of the report's units (null: all) is signed. Everybody else passes. Throws ApiError `not-permitted`.
 */
export async function blindUntilSigned(
  warehouse: Warehouse,
  { may, user: { username } }: Pick<Actor, 'may' | 'user'>,
  { year, unit }: { year: number; unit: string | null },
): Promise<void> {
  if (!may.has('audits:assess')) return;
  const [appointments, audits] = await Promise.all([
    listAppointments({ warehouse }),
    readAudits(warehouse.reader.query, 'audit:'),
  ]);
  const mine = appointments.filter(
    (one) => one.username === username && one.period.startsWith(String(year)) && (unit === null || one.unit === unit),
  );
  const isSigned = (one: { period: string; unit: string }) =>
    audits.some(({ period, unit: of, signed }) => signed !== null && period === one.period && of === one.unit);
  if (mine.length > 0 && mine.every(isSigned)) return;
  throw new ApiError('not-permitted', {
    detail: 'Báo cáo liệt kê kết quả của máy; người đánh giá chỉ mở được sau khi đã ký đợt kiểm định của mình.',
  });
}
