import { type Block, paragraph } from '../document/block.ts';
import type { ReportModel } from '../model/report-model.ts';
import { countWords } from '../words/number-words.ts';

/** First 16 digits of the Merkle root: what a document prints. */
export function evidenceMark(model: ReportModel): string {
  return model.evidence.merkleRoot.slice(0, 16);
}

/** How anyone can re-check the figures: digests, counts, where the rows are. */
export function verification(model: ReportModel): Block[] {
  const { items, manifestDigest } = model.evidence;
  const counted = items.filter((item) => item.counted).length;
  return [
    paragraph(
      `Danh mục minh chứng có ${countWords(items.length)} dòng, trong đó ${countWords(counted)} dòng được tính và ${countWords(items.length - counted)} dòng không tính kèm lý do. Mã minh chứng (16 ký tự đầu của gốc cây băm Merkle, SHA-256): ${evidenceMark(model)}. Mã bản kê: ${manifestDigest.slice(0, 16)}.`,
    ),
    paragraph(
      'Số liệu có thể được tính lại từ gói minh chứng, không cần kết nối mạng; kết quả tính lại phải cho đúng mã minh chứng nêu trên.',
    ),
  ];
}
