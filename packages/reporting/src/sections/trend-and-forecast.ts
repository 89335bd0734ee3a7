import { type Block, clause, paragraph, section, type Table } from '../document/block.ts';
import type { Numbering } from '../document/numbering.ts';
import { type ReportModel, unitName } from '../model/report-model.ts';
import type { ReportedIndicator } from '../model/reported-indicator.ts';
import { dayWords } from '../words/day-words.ts';
import { ABSENT, intervalWords, metWords, valueWords } from '../words/number-words.ts';
import { ORIGIN_WORDS } from '../words/verdict-words.ts';

/** Years side by side: units that met, each unit's value, where the figures come from. Nothing where there is one year only. */
export function trendSection(model: ReportModel, numbering: Numbering): Block[] {
  const indicators = model.indicators.filter(({ trend }) => trend.length > 1);
  if (indicators.length === 0) return [];
  return [
    section(numbering.section('Kết quả qua các năm')),
    ...indicators.flatMap((indicator) => [
      clause(numbering.clause(`Chỉ tiêu ${indicator.number}: ${indicator.title}`)),
      trendTable(model, indicator, numbering),
      ...trendChart(indicator, numbering),
    ]),
  ];
}

function trendTable(
  model: ReportModel,
  { trend, unit, number, threshold }: ReportedIndicator,
  numbering: Numbering,
): Table {
  const units = [...new Set(trend.flatMap((year) => year.units.map((one) => one.unit)))];
  const share = 46 / Math.max(1, units.length);
  return {
    kind: 'table',
    title: numbering.table(`Chỉ tiêu ${number} qua các năm`),
    size: 12,
    columns: [
      { title: 'Năm', width: 10, align: 'center' },
      { title: 'Số đơn vị đạt', width: 18, align: 'center' },
      ...units.map((one) => ({ title: unitName(model, one), width: share, align: 'center' as const })),
      { title: 'Nguồn số liệu', width: 26 },
    ],
    rows: trend.map(({ year, met, units: values, origin }) => [
      String(year),
      met ? metWords(met) : ABSENT,
      ...units.map((one) => valueWords(values.find((value) => value.unit === one)?.value ?? null, unit, threshold)),
      ORIGIN_WORDS[origin],
    ]),
  };
}

function trendChart({ trend, number }: ReportedIndicator, numbering: Numbering): Block[] {
  const of = trend.find(({ met }) => met)?.met?.of;
  if (of === undefined) return [];
  return [
    {
      kind: 'chart',
      title: numbering.chart(`Số đơn vị đạt chỉ tiêu ${number} qua các năm`),
      chart: {
        kind: 'bars',
        labels: trend.map(({ year }) => String(year)),
        series: [
          { name: `Số đơn vị đạt (trên ${of})`, values: trend.map(({ met }) => met?.least ?? null) },
          ...(trend.some(({ met }) => met && met.most > met.least)
            ? [{ name: 'Số đơn vị chưa kết luận', values: trend.map(({ met }) => (met ? met.most - met.least : null)) }]
            : []),
        ],
        threshold: null,
        unit: 'count',
        description: trend.map(({ year, met }) => `Năm ${year}: ${met ? metWords(met) : 'chưa có dữ liệu'}`).join('; '),
      },
    },
  ];
}

/** Units' values carried forward to the end of an open period, with intervals and method. */
export function forecastSection(model: ReportModel, numbering: Numbering): Block[] {
  const rows = model.indicators.flatMap(({ number, unit, threshold, forecasts }) =>
    forecasts.map((forecast) => ({ number, unit, threshold, forecast })),
  );
  if (rows.length === 0) return [];
  return [
    section(numbering.section('Dự báo')),
    paragraph(
      `Dự báo đến hết kỳ đo (ngày ${dayWords(model.period.lastDay)}); dự báo không phải là kết quả và không dùng để kết luận đạt hay chưa đạt.`,
    ),
    {
      kind: 'table',
      title: numbering.table('Dự báo giá trị của từng đơn vị đến hết kỳ đo'),
      size: 12,
      columns: [
        { title: 'Chỉ tiêu', width: 10, align: 'center' },
        { title: 'Đơn vị', width: 26 },
        { title: 'Tính đến ngày', width: 15, align: 'center' },
        { title: 'Dự báo', width: 13, align: 'center' },
        { title: 'Khoảng dự báo', width: 20, align: 'center' },
        { title: 'Cách tính', width: 22 },
      ],
      rows: rows.map(({ number, unit, threshold, forecast }) => [
        String(number),
        unitName(model, forecast.unit),
        dayWords(forecast.asOf),
        valueWords(forecast.value, unit, threshold),
        `${intervalWords(forecast.interval, unit, threshold)} (${forecast.interval.label})`,
        forecast.method,
      ]),
    },
  ];
}
