import type { Annex } from '../document/report-document.ts';
import type { ReportModel } from '../model/report-model.ts';
import { dayWords } from '../words/day-words.ts';

/** Every parameter of the rulebook in force, with its basis. */
export function parametersAnnex(model: ReportModel): Omit<Annex, 'label' | 'reference'> {
  const { version, effectiveFrom, parameters } = model.rulebook;
  return {
    title: 'Bộ quy tắc áp dụng',
    blocks: [
      {
        kind: 'paragraph',
        text: `Phiên bản ${version}, áp dụng từ ngày ${dayWords(effectiveFrom)}. Tham số ghi "do Sở quy định" không có trong văn bản quy phạm pháp luật mà do cơ quan quản lý nhà nước về báo chí của tỉnh xác định.`,
      },
      {
        kind: 'table',
        title: null,
        size: 12,
        columns: [
          { title: 'TT', width: 7, align: 'center' },
          { title: 'Tham số', width: 36 },
          { title: 'Giá trị', width: 32 },
          { title: 'Căn cứ', width: 25 },
        ],
        rows: parameters.map(({ label, value, basis }, index) => [String(index + 1), label, value, basis]),
      },
    ],
  };
}
