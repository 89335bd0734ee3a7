import { addDays, LocalDay, PeriodId, PLAN_INDICATORS, type Registry, startOfLocalDay, UnitId } from '@nhipbao/records';
import { z } from 'zod';
import { ApiError } from '../problems/api-error.ts';

/** Most rows of one page of versions. */
const MOST = 1_000;

/** An instant, or a local day for its end. A plus sign that an address turned into a space is read as what it was. */
export const AsOf = z.union([
  z
    .string()
    .transform((text) => text.replace(' ', '+'))
    .pipe(z.iso.datetime({ offset: true }))
    .transform((text) => new Date(text)),
  LocalDay.transform((day) => new Date(startOfLocalDay(addDays(day, 1)).getTime() - 1)),
]);

export const IndicatorId = z.enum(PLAN_INDICATORS.map(({ id }) => id));

/** What GET /api/v1/observations can be asked. */
export const ObservationFilter = z.object({
  year: z.coerce.number().int().min(2020).max(2100).optional().describe('Năm báo cáo: kỳ đo 01/11 năm trước đến 31/10'),
  period: PeriodId.optional().describe('Một kỳ đo; 2026-calendar là năm dương lịch'),
  indicator: IndicatorId.optional(),
  unit: UnitId.optional().describe('Đơn vị báo cáo'),
  agency: UnitId.optional().describe('Cơ quan báo chí: các đơn vị thuộc cơ quan đó vào ngày cuối kỳ'),
  scope: z.enum(['unit', 'province']).optional().describe('Chỉ giá trị của đơn vị, hoặc chỉ của tỉnh'),
  status: z
    .enum(['A', 'P', 'E', 'O'])
    .optional()
    .describe('A: chính thức, P: tạm tính, E: hiệu chỉnh bằng mẫu, O: thiếu'),
  verdict: z.enum(['met', 'not-met', 'needs-evidence', 'needs-audit', 'no-data']).optional(),
  as_of: AsOf.optional().describe('Giá trị như đã biết vào thời điểm đó; một ngày là cuối ngày đó'),
  version: z
    .union([z.literal('all'), z.coerce.number().int().min(1)])
    .optional()
    .describe('Một phiên bản, hoặc all: mọi phiên bản theo thứ tự được lưu, chia trang. Không có: bản mới nhất'),
  cursor: z.string().max(500).optional().describe('Của trang trước, khi hỏi theo version'),
  limit: z.coerce.number().int().min(1).max(MOST).default(MOST),
});
export type ObservationFilter = z.output<typeof ObservationFilter>;

/** Refuses what could only be answered by silence: a unit or agency that is not registered, a time that has not come. */
export function checkFilter(
  { unit, agency, as_of: asOf }: Pick<ObservationFilter, 'unit' | 'agency' | 'as_of'>,
  { units, agencies }: Pick<Registry, 'units' | 'agencies'>,
  now: Date,
): void {
  const faults = [
    ...(unit !== undefined && !units.some(({ id }) => id === unit)
      ? [{ field: 'unit', message: `Không có đơn vị ${unit}; xem /api/v1/registry/units` }]
      : []),
    ...(agency !== undefined && !agencies.some(({ id }) => id === agency)
      ? [{ field: 'agency', message: `Không có cơ quan ${agency}; xem /api/v1/registry/agencies` }]
      : []),
    ...(asOf !== undefined && asOf.getTime() > now.getTime() + DAY_MS
      ? [{ field: 'as_of', message: 'Thời điểm này chưa đến nên chưa biết giá trị' }]
      : []),
  ];
  if (faults.length > 0) throw new ApiError('invalid-input', { faults });
}

/** The end of today may be asked for: what is known of it is what is known now. */
const DAY_MS = 86_400_000;
