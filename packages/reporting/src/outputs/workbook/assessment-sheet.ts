import { type ReportModel, unitName } from '../../model/report-model.ts';
import type { Stratum } from '../../model/reported-assessment.ts';
import { NUMBER_FORMAT, numberCell, textCell } from './cells.ts';
import { sheetNotes } from './summary-sheets.ts';
import { tableSheet, type WorkbookSheet } from './table-sheet.ts';

type Row = Stratum & { unit: string };

/** Strata of every unit's sample with the share found in each as a live formula. Null without an assessment. */
export function assessmentSheet(model: ReportModel): WorkbookSheet | null {
  const { assessment } = model;
  if (assessment === null || assessment.units.length === 0) return null;
  const { units } = assessment;
  const waves = Math.max(...units.map((one) => one.waves.length));
  const titles = Array.from({ length: waves }, (_, index) => `Nhãn đợt ${index + 1}`);
  return tableSheet<Row>('Đánh giá độc lập', {
    title: `Mẫu đánh giá độc lập chỉ tiêu 3 năm ${model.year}`,
    notes: [
      ...sheetNotes(model),
      `Đơn vị đo lường độc lập: ${assessment.organisation}`,
      ...units.map(({ unit, seed, signatureDigest, agreement: { kappa, n, agreed } }) => {
        const words = kappa === null ? 'không tính được' : kappa.toLocaleString('vi-VN', { maximumFractionDigits: 3 });
        return `${unitName(model, unit)}: số khởi tạo ${seed}; Kappa ${words} trên ${n} nhãn, ${agreed} nhãn trùng với hệ thống; mã băm khi ký ${signatureDigest}`;
      }),
      ...assessment.missing.map(
        ({ unit, reason }) =>
          `${unitName(model, unit)}: chưa có đánh giá độc lập${reason === null ? '' : ` (${reason})`}`,
      ),
    ],
    columns: [
      { title: 'Đơn vị', width: 30, cell: ({ unit }) => textCell(unitName(model, unit)) },
      { title: 'Tầng', width: 34, cell: ({ label }) => textCell(label) },
      { title: 'Số tác phẩm', width: 12, cell: ({ works }) => numberCell(works, NUMBER_FORMAT.count) },
      ...titles.map((title, index) => ({
        title,
        width: 11,
        cell: ({ labels }: Row) => numberCell(labels[index] ?? null, NUMBER_FORMAT.count),
      })),
      { title: 'Được tính', width: 11, cell: ({ counted }) => numberCell(counted, NUMBER_FORMAT.count) },
      {
        title: 'Tỷ lệ trong mẫu',
        width: 12,
        cell: ({ labels, counted }, at) => {
          const n = labels.reduce((sum, count) => sum + count, 0);
          if (n === 0) return numberCell(null, NUMBER_FORMAT.percent);
          const waved = titles.map(at).join(',');
          return { formula: `${at('Được tính')}/SUM(${waved})`, value: counted / n, format: NUMBER_FORMAT.percent };
        },
      },
    ],
    rows: units.flatMap(({ unit, strata }) => strata.map((stratum) => ({ ...stratum, unit }))),
  });
}
