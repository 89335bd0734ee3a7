import { type Block, clause, paragraph, type Table } from '../document/block.ts';
import type { Numbering } from '../document/numbering.ts';
import { type ReportModel, unitName } from '../model/report-model.ts';
import type { ReportedAssessment, UnitAssessment } from '../model/reported-assessment.ts';
import { dayWords, instantWords } from '../words/day-words.ts';
import { countWords } from '../words/number-words.ts';

/** Population, seed, strata and waves of each unit: what was drawn, so that the draw can be repeated. */
export function assessmentSample(model: ReportModel, assessment: ReportedAssessment, numbering: Numbering): Block[] {
  return assessment.units.flatMap((one) => [
    clause(numbering.clause(unitName(model, one.unit))),
    paragraph(
      `Tổng thể gồm ${countWords(one.population.works)} tác phẩm, chốt lúc ${instantWords(one.population.closedAt)}, mã tổng thể ${one.population.digest.slice(0, 16)}. Mẫu được chọn ngẫu nhiên theo tầng bằng số khởi tạo ${one.seed} do hệ thống sinh; các tầng, số nhãn và số đợt được ấn định trước khi chọn mẫu.`,
    ),
    ...one.waves.map(({ number, drawnOn, doneOn, labels, allocation }) =>
      paragraph(
        `Đợt ${number}: chọn mẫu ngày ${dayWords(drawnOn)}, ${
          doneOn === null ? 'chưa gán nhãn xong' : `gán nhãn xong ngày ${dayWords(doneOn)}`
        }; ${countWords(labels)} nhãn, ${allocation}.`,
      ),
    ),
    strataTable(model, one, numbering),
  ]);
}

function strataTable(model: ReportModel, { unit, strata, waves }: UnitAssessment, numbering: Numbering): Table {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return {
    kind: 'table',
    title: numbering.table(`Các tầng của mẫu: ${unitName(model, unit)}`),
    size: 12,
    columns: [
      { title: 'Tầng', width: 46 },
      { title: 'Số tác phẩm', width: 16, align: 'right' },
      ...waves.map(({ number }) => ({ title: `Nhãn đợt ${number}`, width: 13, align: 'right' as const })),
      { title: 'Được tính', width: 12, align: 'right' },
    ],
    rows: [
      ...strata.map(({ label, works, labels, counted }) => [
        label,
        countWords(works),
        ...waves.map((_, index) => countWords(labels[index] ?? null)),
        countWords(counted),
      ]),
      [
        'Cộng',
        countWords(sum(strata.map(({ works }) => works))),
        ...waves.map((_, index) => countWords(sum(strata.map(({ labels }) => labels[index] ?? 0)))),
        countWords(sum(strata.map(({ counted }) => counted))),
      ],
    ],
  };
}
