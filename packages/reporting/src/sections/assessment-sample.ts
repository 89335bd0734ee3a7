import { type Block, paragraph, type Table } from '../document/block.ts';
import type { Numbering } from '../document/numbering.ts';
import { type ReportModel, unitName } from '../model/report-model.ts';
import type { ReportedAssessment } from '../model/reported-assessment.ts';
import { dayWords, instantWords } from '../words/day-words.ts';
import { ABSENT, countWords } from '../words/number-words.ts';

/** Population, seed, strata and waves: what was drawn, so that the draw can be repeated. */
export function assessmentSample(model: ReportModel, assessment: ReportedAssessment, numbering: Numbering): Block[] {
  const { population, seed, waves } = assessment;
  return [
    paragraph(
      `Tổng thể gồm ${countWords(population.works)} tác phẩm, chốt lúc ${instantWords(population.closedAt)}, mã tổng thể ${population.digest.slice(0, 16)}. Mẫu được chọn ngẫu nhiên theo tầng bằng số khởi tạo ${seed}; số khởi tạo, các tầng và số đợt được ấn định trước khi chọn mẫu.`,
    ),
    ...waves.map(({ number, drawnOn, doneOn, labels, allocation }) =>
      paragraph(
        `Đợt ${number}: chọn mẫu ngày ${dayWords(drawnOn)}, ${
          doneOn === null ? 'chưa gán nhãn xong' : `gán nhãn xong ngày ${dayWords(doneOn)}`
        }; ${countWords(labels)} nhãn, ${allocation}.`,
      ),
    ),
    strataTable(model, assessment, numbering),
  ];
}

function strataTable(model: ReportModel, { strata, waves }: ReportedAssessment, numbering: Numbering): Table {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return {
    kind: 'table',
    title: numbering.table('Các tầng của mẫu'),
    size: 12,
    columns: [
      { title: 'Đơn vị', width: 22 },
      { title: 'Tầng', width: 32 },
      { title: 'Số tác phẩm', width: 13, align: 'right' },
      ...waves.map(({ number }) => ({ title: `Nhãn đợt ${number}`, width: 11, align: 'right' as const })),
      { title: 'Được tính', width: 11, align: 'right' },
    ],
    rows: [
      ...strata.map((stratum) => [
        unitName(model, stratum.unit),
        stratum.label,
        countWords(stratum.works),
        ...waves.map((_, index) => countWords(stratum.labels[index] ?? null)),
        countWords(stratum.counted),
      ]),
      [
        'Cộng',
        ABSENT,
        countWords(sum(strata.map((stratum) => stratum.works))),
        ...waves.map((_, index) => countWords(sum(strata.map((stratum) => stratum.labels[index] ?? 0)))),
        countWords(sum(strata.map((stratum) => stratum.counted))),
      ],
    ],
  };
}
