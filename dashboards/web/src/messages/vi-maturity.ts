import type { MaturityAgency, MaturityBasis } from '@nhipbao/records';
import { formatNumber } from '../format/number.ts';

const bases: Record<MaturityBasis, string> = {
  appraised: 'điểm thẩm định',
  measured: 'hệ thống đo',
  declared: 'cơ quan tự chấm',
  none: 'chưa có gì, tính 0 điểm',
};
const states: Record<MaturityAgency['state'], string> = {
  none: 'Chưa tự đánh giá',
  draft: 'Nháp',
  submitted: 'Đã gửi, chờ Sở',
  confirmed: 'Sở đã xác nhận',
  returned: 'Sở trả lại',
};
const points = (value: number) => `${formatNumber(value, 2)} điểm`;

/** Words of the page of digital maturity. */
export const viMaturity = {
  title: 'Mức độ trưởng thành số',
  decision: 'Quyết định áp dụng',
  noDecision: (year: number) => `Chưa có quyết định nào cho năm ${year}.`,
  issued: (title: string, day: string) => `${title}, ngày ${day}`,
  entered: (count: number, of: number | null) =>
    of === null
      ? `Đã nhập ${formatNumber(count)} tiêu chí; chưa có văn bản về tổng số tiêu chí.`
      : `Đã nhập ${formatNumber(count)} trên ${formatNumber(of)} tiêu chí.`,
  noText:
    'Chưa có văn bản tiêu chí, nên chưa chấm điểm và chưa xếp mức. Sở nhập tiêu chí, điểm và mức theo văn bản; hệ thống không tự đặt ra.',
  partialText: 'Biểu mẫu chưa nhập đủ theo văn bản: tổng điểm chỉ là tạm tính và chưa xếp mức.',
  source: 'Nguồn',
  window: (from: string, to: string) => `Tính những gì diễn ra từ ${from} đến ${to}.`,
  period: (period: string) => `Giá trị do hệ thống đo lấy từ kỳ đo ${period}.`,
  levels: 'Các mức',
  levelFrom: (title: string, from: number | null) =>
    from === null ? `${title}: chưa có văn bản về ngưỡng` : `${title}: từ ${points(from)}`,
  download: 'Tải biểu mẫu YAML',
  enter: 'Nhập tiêu chí từ tệp YAML',
  enterHint:
    'Tải biểu mẫu, điền tiêu chí, điểm, căn cứ và mức theo văn bản, rồi chọn tệp. Bản tự đánh giá đã gửi giữ nguyên biểu mẫu lúc gửi.',
  enteredNow: (title: string, count: number) => `Đã nhập ${title}: ${formatNumber(count)} tiêu chí.`,
  others: 'Các quyết định đã biết',
  states,
  bases,
  points,
  total: (total: number | null) => (total === null ? 'Chưa có điểm' : `Tổng ${points(total)}`),
  provisional: 'tạm tính',
  noLevel: 'Chưa xếp mức',
  level: (title: string) => `Mức ${title}`,
  levelAmong: (titles: string, last: string) => `Mức ${titles} hoặc ${last}: chưa có văn bản về ngưỡng`,
  of: (value: number, of: number) => `${formatNumber(value, 2)} / ${formatNumber(of, 2)} điểm`,
  missing: (count: number) => `${formatNumber(count)} tiêu chí chưa có gì, mỗi tiêu chí tính 0 điểm.`,
  nothingMissing: 'Không còn tiêu chí nào bỏ trống.',
  measured: 'Hệ thống đo',
  noValue: 'chưa có giá trị',
  note: 'Ghi chú',
  documents: (count: number) => `${formatNumber(count)} văn bản kèm theo`,
  appraisal: (value: number) => `Thẩm định: ${points(value)}`,
  basis: 'Căn cứ',
  by: (who: string, at: string) => `${who}, ${at}`,
  returnedFor: 'Lý do trả lại',
  departmentSaid: 'Ý kiến của Sở',
  answer: 'Tự chấm',
  answerOf: (title: string) => `Tự chấm: ${title}`,
  pointsField: (most: number) => `Điểm (nhiều nhất ${formatNumber(most, 2)})`,
  noteField: 'Thuyết minh',
  file: 'Minh chứng kèm theo',
  fileHint: 'PDF, PNG, JPEG, DOCX hoặc XLSX, mỗi tệp đến 20 MB',
  remove: 'Bỏ',
  save: 'Lưu',
  saved: 'Đã lưu. Sở chưa thấy là đã gửi.',
  submitMeans: (missing: number) =>
    missing > 0
      ? `Còn ${formatNumber(missing)} tiêu chí chưa có gì, mỗi tiêu chí tính 0 điểm. Gửi rồi thì không sửa được, trừ khi Sở trả lại.`
      : 'Gửi rồi thì không sửa được, trừ khi Sở trả lại.',
  submit: 'Gửi bản tự đánh giá cho Sở',
  confirm: 'Xác nhận',
  return: 'Trả lại',
  verdict: 'Quyết định của Sở',
  verdictNote: 'Ý kiến (bắt buộc khi trả lại)',
  appraise: 'Chấm lại khi khác điểm của cơ quan; để trống là giữ nguyên',
  history: 'Các bước đã qua',
  csv: 'Tải bảng CSV',
};
