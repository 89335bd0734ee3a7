import { formatNumber } from '../format/number.ts';

/** Words of handing a table in. */
export const viImports: Imports = {
  title: 'Gửi bảng số liệu',
  lead: 'Điền vào mẫu, mỗi bài một dòng; số tổng hợp của cả kỳ ghi ở dòng riêng. Hệ thống đọc ngay và cho biết dòng nào không được nhận.',
  template: 'Tải mẫu:',
  file: 'Tệp CSV hoặc XLSX, tối đa 20 MB',
  send: 'Gửi tệp',
  sending: 'Đang đọc tệp…',
  choose: 'Hãy chọn một tệp.',
  failed: 'Chưa gửi được tệp.',
  taken: (taken, rows) => `Đã nhận ${formatNumber(taken)} trên ${formatNumber(rows)} dòng.`,
  rejected: (n) => `${formatNumber(n)} dòng không được nhận; sửa trong tệp rồi gửi lại:`,
  remarks: 'Điều cần xem lại:',
  refused: 'Cả tệp không được nhận:',
  unchanged: 'Tệp giống hệt tệp đã nhận lần trước, không có gì mới.',
  busy: 'Đã lưu tệp. Nguồn đang được đọc, tệp sẽ được đọc ở lần tới.',
  archived: (digest) => `Tệp được giữ làm minh chứng, mã SHA-256: ${digest}.`,
  uploads: 'Các tệp đã gửi',
  uploadsNone: 'Chưa có tệp nào được gửi.',
  counts: (taken, rows) => `nhận ${formatNumber(taken)}/${formatNumber(rows)} dòng`,
  outcomes: { received: 'đang đọc', unchanged: 'không có gì mới', failed: 'không được nhận', busy: 'chờ đọc' },
};

export interface Imports {
  title: string;
  lead: string;
  template: string;
  file: string;
  send: string;
  sending: string;
  choose: string;
  failed: string;
  taken: (taken: number, rows: number) => string;
  rejected: (n: number) => string;
  remarks: string;
  refused: string;
  unchanged: string;
  busy: string;
  archived: (digest: string) => string;
  uploads: string;
  uploadsNone: string;
  counts: (taken: number, rows: number) => string;
  /** An outcome that is not here is shown by the rows that were taken. */
  outcomes: Record<string, string>;
}
