import { toLocalIso } from '@nhipbao/records';
import { escapeHtml } from './escape-html.ts';

/** What was put in place of something, by kind, and what is not archived at all. */
export interface Missing {
  /** Label kinds ("Trình phát video") to how many boxes stand for them. */
  boxes: ReadonlyMap<string, number>;
  styleSheets: number;
  /** Pictures that the page lays behind its blocks. */
  backgrounds: number;
  scripts: number;
  truncated: boolean;
}

/** Holds against the page's own style sheets. */
const RESET = 'all:initial!important;display:block!important;box-sizing:border-box!important;';
const NOTICE = `${RESET}position:relative!important;z-index:2147483647!important;padding:10px 14px!important;background:#fff8e1!important;color:#1f1f1f!important;border-bottom:2px solid #b26a00!important;font:14px/1.5 system-ui,sans-serif!important;text-align:left!important`;

/** The strip above an archived page: what it is, from when, and what is missing from it. */
export function pageNotice(page: { url: string; fetchedAt: Date }, missing: Missing): string {
  const [day = '', time = ''] = toLocalIso(page.fetchedAt).split('T');
  const when = `${time.slice(0, 5)} ngày ${day.split('-').reverse().join('/')}`;
  const sentences = [`Bản lưu trong kho của Nhịp Báo, lấy lúc ${when} từ ${page.url}`, ...missingSentences(missing)];
  const lines = sentences.map(
    (sentence) => `<span style="${RESET}font:inherit!important">${escapeHtml(sentence)}</span>`,
  );
  return `<div role="note" lang="vi" style="${NOTICE}">${lines.join('')}</div>`;
}

function missingSentences({ boxes, styleSheets, backgrounds, scripts, truncated }: Missing): string[] {
  const replaced = [...boxes].map(([kind, count]) => `${count} ${kind.toLowerCase()}`);
  return [
    ...(truncated ? ['Bản lưu bị cắt ở giới hạn kích thước: phần cuối trang không có.'] : []),
    ...(replaced.length > 0 ? [`Thay bằng ô ghi nhãn: ${replaced.join(', ')}.`] : []),
    ...(styleSheets > 0 ? [`Chưa lưu ${styleSheets} tệp kiểu, nên cách trình bày có thể khác trang gốc.`] : []),
    ...(backgrounds > 0 ? [`Chưa lưu ${backgrounds} ảnh nền.`] : []),
    ...(scripts > 0
      ? ['Mã chạy của trang đã bỏ: phần chỉ hiện ra nhờ mã (biểu đồ, trắc nghiệm, bình luận) không có.']
      : []),
  ];
}
