import { z } from 'zod';
import { UnitId } from './registry.ts';

/** Verdicts of a measured indicator: đạt, chưa đạt, cần minh chứng (1), cần kiểm định (3), chưa có dữ liệu. */
export const Verdict = z.enum(['met', 'not-met', 'needs-evidence', 'needs-audit', 'no-data']);
export type Verdict = z.infer<typeof Verdict>;

export type IndicatorNumber = 1 | 2 | 3 | 4 | 5 | 6;

/**
 * A yearly target of the plan: how many of the agencies, and which units by name. `printed` is the plan's own figure
 * (66,6 % is 2/3 cut, not rounded: counts are compared, the figure is only printed).
 */
export const Target = z.strictObject({
  year: z.int().min(2024).max(2030),
  printed: z.string(),
  units: z.array(UnitId),
  of: z.int().positive(),
  note: z.string().optional(),
});
export type Target = z.infer<typeof Target>;

/** One of the plan's six indicators with its targets; a year without one is "không giao chỉ tiêu", not 0. */
export const PlanIndicator = z.strictObject({
  number: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal(6)]),
  id: z.string(),
  title: z.string(),
  targets: z.array(Target),
});
export type PlanIndicator = z.infer<typeof PlanIndicator>;

const BOTH = ['newspaper', 'station'];
const ALL = ['newspaper', 'station', 'magazine'];
const everyYear = (from: number, to: number, target: Omit<Target, 'year'>): Target[] =>
  Array.from({ length: to - from + 1 }, (_, index) => ({ year: from + index, ...target }));

/** The provincial plan, part I.2 (policy, section 1): six indicators, targets of 2024 to 2030, units named. */
export const PLAN_INDICATORS: readonly PlanIndicator[] = [
  {
    number: 1,
    id: 'digital-platforms',
    title: 'Đưa nội dung lên các nền tảng số (ưu tiên các nền tảng số trong nước)',
    targets: everyYear(2024, 2030, { printed: '66,6 %', units: BOTH, of: 3 }),
  },
  {
    number: 2,
    id: 'data-platform',
    title:
      'Sử dụng nền tảng phân tích, xử lý dữ liệu tổng hợp tập trung, ứng dụng trí tuệ nhân tạo để tối ưu hóa hoạt động',
    targets: everyYear(2024, 2030, { printed: '66,6 %', units: BOTH, of: 3 }),
  },
  {
    number: 3,
    id: 'digital-trend-content',
    title: 'Sản xuất nội dung theo các xu hướng báo chí số',
    targets: everyYear(2024, 2030, { printed: '66,6 %', units: BOTH, of: 3 }),
  },
  {
    number: 4,
    id: 'revenue',
    title: 'Tối ưu hóa nguồn thu, tăng doanh thu tối thiểu',
    targets: [
      { year: 2024, printed: '33,3 %', units: ['station'], of: 3, note: 'tăng 10 % so với năm 2023' },
      { year: 2025, printed: '33,3 %', units: ['station'], of: 3, note: 'tăng 20 % so với năm 2023' },
      ...everyYear(2026, 2030, { printed: '66,6 %', units: BOTH, of: 3, note: 'tăng 20 %; năm gốc do Sở quy định' }),
    ],
  },
  {
    number: 5,
    id: 'training',
    title: 'Lãnh đạo, cán bộ, phóng viên, biên tập viên được đào tạo, bồi dưỡng về chuyển đổi số báo chí',
    targets: everyYear(2024, 2025, { printed: '100 %', units: ALL, of: 3, note: 'tính theo số người' }),
  },
  {
    number: 6,
    id: 'security-level',
    title: 'Cơ quan báo chí điện tử có giải pháp bảo đảm an toàn, an ninh hệ thống thông tin cấp độ 3 trở lên',
    targets: everyYear(2024, 2025, { printed: '33,3 %', units: ['newspaper'], of: 3 }),
  },
];

/** The plan's target of one indicator for one year, or undefined: "không giao chỉ tiêu". */
export function targetOf(number: IndicatorNumber, year: number): Target | undefined {
  return PLAN_INDICATORS.find((indicator) => indicator.number === number)?.targets.find(
    (target) => target.year === year,
  );
}
