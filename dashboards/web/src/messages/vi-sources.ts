import { formatNumber } from '../format/number.ts';
import { viValues } from './vi-values.ts';

/** Words of sources, their runs and issues. */
export const viSources = {
  title: 'Nguồn dữ liệu',
  attention: 'Cần xem lại',
  empty: 'Chưa khai báo nguồn nào.',
  unverified: 'nguồn chưa kiểm chứng',
  verifiedOn: (day: string) => `kiểm chứng ngày ${day}`,
  states: {
    ok: 'Tốt',
    late: 'Trễ lịch',
    silent: 'Im lặng',
    failing: 'Lỗi',
    'never-run': 'Chưa chạy',
    disabled: 'Đã tắt',
  },
  lastSuccess: 'Đọc được gần nhất',
  lastNew: 'Nội dung mới gần nhất',
  nextDue: 'Lần đọc tới',
  schedule: 'Lịch đọc',
  every: (minutes: number) =>
    minutes >= 120 ? `mỗi ${formatNumber(minutes / 60, 1)} giờ` : `mỗi ${formatNumber(minutes)} phút`,
  week: '7 ngày qua',
  weekCounts: (runs: string, failures: string, issues: string) =>
    `${runs} lần đọc, ${failures} lần lỗi, ${issues} sự cố`,
  collector: 'Bộ thu thập',
  address: 'Địa chỉ',
  back: 'Tất cả nguồn',
  runsTitle: 'Các lần đọc gần đây',
  runsNone: 'Nguồn này chưa được đọc lần nào.',
  runsFinding: (failed: number, all: number) => `${failed} trên ${all} lần đọc gần đây bị lỗi.`,
  issuesTitle: 'Sự cố thu thập',
  issuesNone: 'Không có sự cố nào được ghi lại.',
  outcome: 'Kết quả',
  outcomes: viValues.outcomes,
  requests: 'Lượt gọi',
  found: 'Thấy',
  issues: 'Sự cố',
  bytes: 'Dung lượng',
  seconds: (n: string) => `${n} giây`,
  detail: 'Chi tiết',
  andMore: (n: number) => `và ${n} nguồn khác`,
  rawKept: 'Xem dữ liệu gốc đã giữ',
};
