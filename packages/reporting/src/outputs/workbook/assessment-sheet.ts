import { type ReportModel, unitName } from '../../model/report-model.ts';
import type { Stratum } from '../../model/reported-assessment.ts';
import { dayWords } from '../../words/day-words.ts';
import { NUMBER_FORMAT, numberCell, textCell } from './cells.ts';
import { sheetNotes } from './summary-sheets.ts';
import { tableSheet, type WorkbookSheet } from './table-sheet.ts';

/** Strata of the sample with the share found in each as a live formula. Null without an assessment. */
export function assessmentSheet(model: ReportModel): WorkbookSheet | null {
  const { assessment } = model;
  if (assessment === null) return null;
  const { assessor, seed, agreement, waves, labelSetDigest } = assessment;
  return tableSheet<Stratum>('Đánh giá độc lập', {
    title: `Mẫu đánh giá độc lập chỉ tiêu 3 năm ${model.year}`,
    notes: [
      ...sheetNotes(model),
      `Đơn vị đo lường độc lập: ${assessor.organisation}; chỉ định ngày ${dayWords(assessment.appointedOn)}; số khởi tạo ${seed}; mã tập nhãn ${labelSetDigest}`,
      `Kappa ${agreement.kappa === null ? 'không tính được' : agreement.kappa.toLocaleString('vi-VN', { maximumFractionDigits: 3 })} trên ${agreement.n} nhãn; ${agreement.agreed} nhãn trùng với hệ thống`,
    ],
    columns: [
      { title: 'Đơn vị', width: 30, cell: ({ unit }) => textCell(unitName(model, unit)) },
      { title: 'Tầng', width: 34, cell: ({ label }) => textCell(label) },
      { title: 'Số tác phẩm', width: 12, cell: ({ works }) => numberCell(works, NUMBER_FORMAT.count) },
      ...waves.map(({ number }, index) => ({
        title: `Nhãn đợt ${number}`,
        width: 11,
        cell: ({ labels }: Stratum) => numberCell(labels[index] ?? null, NUMBER_FORMAT.count),
      })),
      { title: 'Được tính', width: 11, cell: ({ counted }) => numberCell(counted, NUMBER_FORMAT.count) },
      {
        title: 'Tỷ lệ trong mẫu',
        width: 12,
        cell: ({ labels, counted }, at) => {
          const n = labels.reduce((sum, count) => sum + count, 0);
          if (n === 0) return numberCell(null, NUMBER_FORMAT.percent);
          const waved = waves.map(({ number }) => at(`Nhãn đợt ${number}`)).join(',');
          return { formula: `${at('Được tính')}/SUM(${waved})`, value: counted / n, format: NUMBER_FORMAT.percent };
        },
      },
    ],
    rows: assessment.strata,
  });
}
