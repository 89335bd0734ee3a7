import type { QualityMeasure } from '@nhipbao/records';
import { formatNumber } from '../format/number.ts';

const labels: Record<QualityMeasure, string> = {
  corrected: 'Sửa tít hoặc nội dung sau khi đăng',
  'no-author': 'Không ghi tác giả',
  'no-source': 'Không rõ nguồn',
  'no-lead': 'Không có sapo',
  'no-ai-label': 'Có bản đọc máy, không có nhãn AI',
  'broken-links': 'Có liên kết hỏng',
  'broken-pictures': 'Có ảnh hỏng',
  'page-gone': 'Trang bài không còn',
  'repeats-own': 'Gần trùng bài trước của chính đơn vị',
  'repeats-other': 'Gần trùng bài trước của đơn vị khác',
};
/** What a number is of. */
const of: Record<QualityMeasure, string> = {
  corrected: 'tác phẩm đã đọc lại',
  'no-author': 'tác phẩm',
  'no-source': 'tác phẩm và tin dẫn lại',
  'no-lead': 'tác phẩm',
  'no-ai-label': 'tác phẩm có dấu hiệu dùng AI',
  'broken-links': 'tác phẩm có liên kết đã kiểm',
  'broken-pictures': 'tác phẩm có ảnh đã kiểm',
  'page-gone': 'tác phẩm đã kiểm',
  'repeats-own': 'tác phẩm đủ dài để so',
  'repeats-other': 'tác phẩm đủ dài để so',
};
const reasons: Record<string, string> = {
  gone: 'máy chủ trả lời là không còn',
  'name-not-found': 'tên miền không còn',
  'not-a-picture': 'trả về một trang, không phải ảnh',
};

/** Words of the page of quality. */
export const viQuality = {
  title: 'Chất lượng',
  lead: 'Theo đơn vị và tháng đăng, không theo người. Mỗi số là số tác phẩm, đứng cạnh số tác phẩm đã xem được. Dấu “—” nghĩa là chưa xem được tác phẩm nào, không phải là không có.',
  csv: 'Tải bảng CSV',
  labels,
  count: (total: number, measure: QualityMeasure) => `trên ${formatNumber(total)} ${of[measure]}`,
  unmeasured: (measure: QualityMeasure) => `chưa có ${of[measure]}`,
  groups: {
    corrections: 'Sửa sau khi đăng',
    fields: 'Ghi trên trang bài',
    links: 'Liên kết và ảnh, theo mẫu',
    repeats: 'Bài gần trùng',
  },
  notes: {
    corrections: (otherwise: number, incomparable: number) =>
      `Chỉ thấy được những lần sửa sau lần đọc đầu. ${formatNumber(otherwise)} tác phẩm khác chỉ đổi ảnh, thẻ hoặc cách trình bày, không tính là sửa${
        incomparable > 0 ? `; ${formatNumber(incomparable)} tác phẩm không so được vì bộ đọc trang đã đổi` : ''
      }.`,
    fields:
      'Không rõ nguồn: tin dẫn lại không ghi nguồn, hoặc bài không ghi cả tác giả lẫn nguồn. Về AI, trang chỉ tự cho thấy bản đọc bằng máy; chữ hay ảnh do máy tạo mà không nói ra thì không đo được, và thiếu nhãn là chỗ cần xem lại, chưa phải vi phạm.',
    links: (asked: number, unclear: number) =>
      `Mỗi giờ xem một tác phẩm của đơn vị, rút ngẫu nhiên trong một năm. Đã hỏi ${formatNumber(asked)} liên kết và ảnh; ${formatNumber(unclear)} địa chỉ không kết luận được (máy chủ bận, từ chối, robots.txt không cho).`,
    repeats: (syllables: number, hours: number, republished: number) =>
      `So các bài từ ${formatNumber(syllables)} tiếng, đăng cách nhau không quá ${formatNumber(hours)} giờ. ${formatNumber(republished)} tin dẫn lại có ghi nguồn để riêng, không tính.`,
  },
  months: 'Theo tháng',
  allMonths: 'Cả kỳ',
  works: (label: string, where: string) => `${label}: ${where}`,
  close: 'Đóng',
  nothing: 'Chưa có tác phẩm nào của đơn vị trong kỳ, nên chưa có gì để xem.',
  noWorks: 'Không có tác phẩm nào.',
  noneLookedAt: 'Chưa xem được tác phẩm nào nên chưa có số.',
  moreWorks: 'Còn nữa: chọn một tháng để xem hết.',
  untitled: 'Không có tít',
  republished: 'tin dẫn lại',
  changed: { title: 'đổi tít', text: 'đổi nội dung' },
  seenChanged: (at: string) => `thấy lúc ${at}`,
  seenBroken: (at: string) => `kiểm lúc ${at}`,
  status: (status: number | null, reason: string | null) =>
    [reason === null ? 'hỏng' : (reasons[reason] ?? reason), ...(status === null ? [] : [`mã ${status}`])].join(', '),
  repeats: (unit: string) => `gần trùng với bài của ${unit}:`,
};
