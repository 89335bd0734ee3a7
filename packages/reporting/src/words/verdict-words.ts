import type { Verdict } from '@nhipbao/records';
import type { ReportForm } from '../model/report-model.ts';
import type { ReportedValue } from '../model/reported-value.ts';

export const VERDICT_WORDS: Record<Verdict, string> = {
  met: 'Đạt',
  'not-met': 'Chưa đạt',
  'needs-evidence': 'Cần minh chứng',
  'needs-audit': 'Cần kiểm định',
  'no-data': 'Chưa có dữ liệu',
};

export const ORIGIN_WORDS: Record<ReportedValue['origin'], string> = {
  measured: 'đo tự động',
  declared: 'kê khai có tài liệu',
  historical: 'kê khai cho năm trước khi có hệ thống',
};

/** What the document is, in the words of its own text: Báo cáo or Biên bản, its abbreviation in the number, and its file's name. */
export const FORM_WORDS: Record<ReportForm, { title: string; noun: string; number: string; file: string }> = {
  'agency-results': { title: 'BÁO CÁO', noun: 'Báo cáo', number: 'BC', file: 'bao-cao-ket-qua' },
  'agency-figures': { title: 'BÁO CÁO', noun: 'Báo cáo', number: 'BC', file: 'bao-cao-so-lieu-do' },
  'assessment-record': { title: 'BIÊN BẢN', noun: 'Biên bản', number: 'BB', file: 'bien-ban-danh-gia-doc-lap' },
  'department-report': { title: 'BÁO CÁO', noun: 'Báo cáo', number: 'BC', file: 'bao-cao-tong-hop' },
};

/** Tạm tính while the period is open, chính thức once it is closed. */
export function statusWords(provisional: boolean): string {
  return provisional ? 'Tạm tính' : 'Chính thức';
}
