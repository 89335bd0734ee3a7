import writeXlsxFile from 'write-excel-file/node';

/** The template's columns: heading, what goes there, an example. Posts stand in rows of their own, totals of a span in others. */
const COLUMNS: readonly [heading: string, meaning: string, example: string][] = [
  ['Nền tảng', 'Mã hoặc tên nền tảng; bỏ trống nếu nguồn đã khai báo', 'bao-moi'],
  ['Tài khoản', 'Mã tài khoản trong danh mục; bỏ trống nếu nguồn đã khai báo', 'btn-bao-moi'],
  ['Mã bài', 'Mã của bài trên nền tảng (định dạng Văn bản); cần mã hoặc đường dẫn', ''],
  ['Đường dẫn', 'Địa chỉ bài đăng, đầy đủ https://', 'https://baomoi.com/…-c12345678.epi'],
  ['Tiêu đề', 'Tiêu đề bài đăng', 'Khai mạc Hội xuân Núi Bà Đen'],
  ['Loại bài', 'bài viết, video, video ngắn, trực tiếp, podcast; bỏ trống nếu không rõ', 'bài viết'],
  ['Ngày đăng', 'ngày/tháng/năm giờ:phút, giờ Việt Nam; bắt buộc với dòng bài đăng', '09/11/2026 15:00'],
  ['Đường dẫn bài gốc', 'Địa chỉ bài trên trang của cơ quan, nếu có', ''],
  ['Từ ngày', 'Chỉ cho dòng tổng hợp: ngày đầu kỳ. Dòng tổng hợp không thành bài đăng', '01/11/2026'],
  ['Đến ngày', 'Chỉ cho dòng tổng hợp: ngày cuối kỳ', '30/11/2026'],
  ['Số bài đăng', 'Chỉ cho dòng tổng hợp', '30'],
  ['Người theo dõi', 'Chỉ cho dòng tổng hợp: số vào ngày cuối kỳ', '5.120'],
  ['Lượt xem', 'Số nguyên; bỏ trống nếu không biết, không ghi 0', '12.000'],
  ['Số người tiếp cận', 'Số nguyên', ''],
  ['Cảm xúc', 'Số nguyên', '310'],
  ['Bình luận', 'Số nguyên', '12'],
  ['Chia sẻ', 'Số nguyên', '7'],
  ['Số phút xem', 'Có thể có phần lẻ', '8.000,5'],
  ['Ngày lấy số liệu', 'Bỏ trống: lúc gửi tệp', '30/11/2026'],
  [
    'Minh chứng',
    'Văn bản hoặc tệp làm căn cứ; bắt buộc với nền tảng không có giao diện lấy số liệu',
    'Công văn 123/VTVgo',
  ],
  ['Người báo cáo', 'Người hoặc phòng lập số liệu; bắt buộc như trên', 'Phòng Kỹ thuật'],
  ['Ghi chú', 'Không được đọc', ''],
];
/** A spreadsheet would round long ids and turn dates around: every cell to be filled is text. */
const TEXT_ROWS = 500;

/**
 * The table to fill in, as a spreadsheet in Vietnamese opens it: CSV with semicolons and a byte order mark, or .xlsx with a second sheet
 * that explains each column. It holds headings only, so that no example is ever taken for a figure.
 */
export async function importTemplate(format: 'csv' | 'xlsx'): Promise<Uint8Array> {
  const headings = COLUMNS.map(([heading]) => heading);
  if (format === 'csv') return Buffer.from(`\uFEFF${headings.join(';')}\r\n`);
  const bold = (value: string) => ({ value, fontWeight: 'bold' as const });
  const empty = Array.from({ length: TEXT_ROWS }, () => headings.map(() => ({ format: '@', type: String })));
  const explained = COLUMNS.map((column) => column.map((value) => ({ value })));
  return writeXlsxFile([
    {
      sheet: 'Số liệu',
      data: [headings.map(bold), ...empty],
      columns: headings.map((heading) => ({ width: Math.max(14, heading.length + 4) })),
      stickyRowsCount: 1,
    },
    {
      sheet: 'Hướng dẫn',
      data: [['Cột', 'Nội dung', 'Ví dụ'].map(bold), ...explained],
      columns: [{ width: 22 }, { width: 80 }, { width: 40 }],
      stickyRowsCount: 1,
    },
  ]).toBuffer();
}
