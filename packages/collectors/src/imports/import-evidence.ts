import type { RowCells } from './import-row.ts';

/** Platforms whose own interface can be asked: a file about them can be held against it. */
const ASKABLE = new Set(['youtube', 'facebook', 'instagram', 'threads', 'tiktok', 'x', 'zalo', 'website']);
const NAMED = 20;

/** Whether a row about a platform without an interface lacks the document that its figures rest on, or who reports them. */
export function lacksEvidence(row: RowCells, platform: string): boolean {
  return !ASKABLE.has(platform) && (row.text('evidence_ref') === '' || row.text('reported_by') === '');
}

/** What is said of such rows: they are kept, and whoever audits them will ask. */
export function evidenceSentence(lines: readonly number[]): string {
  const named = lines.slice(0, NAMED).join(', ') + (lines.length > NAMED ? ', …' : '');
  return `${lines.length} dòng thiếu cột "Minh chứng" hoặc "Người báo cáo" (dòng ${named}). Số liệu của nền tảng không có giao diện cần cả hai; các dòng vẫn được nhận, hãy bổ sung rồi gửi lại tệp.`;
}
