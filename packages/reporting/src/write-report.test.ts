import { hash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { exampleReport } from './example/example-report.ts';
import { ReportForm, ReportModel } from './model/report-model.ts';
import { REPORT_FORMATS, writeReport } from './write-report.ts';

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');

describe('the same report gives the same file', () => {
  test.each(['json', 'csv', 'evidence-csv', 'sdmx-csv', 'pdf'] as const)(
    '%s is the same bytes on two runs',
    async (format) => {
      const [first, second] = [
        await writeReport(exampleReport('agency-figures'), format),
        await writeReport(exampleReport('agency-figures'), format),
      ];
      expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
      expect(first.sha256).toBe(hash('sha256', first.bytes));
    },
  );

  test('the order in which fields were filled in does not change the JSON file', async () => {
    const model = exampleReport('agency-results');
    const turned = Object.fromEntries(Object.entries(model).toReversed());
    const [first, second] = [await writeReport(model, 'json'), await writeReport(ReportModel.parse(turned), 'json')];
    expect(first.sha256).toBe(second.sha256);
  });
});

describe('every file of a report', () => {
  test.each(ReportForm.options)('%s: carries the root of the evidence and is named for what it is', async (form) => {
    const model = exampleReport(form);
    for (const format of ['csv', 'evidence-csv', 'json', 'sdmx-csv'] as const) {
      const file = await writeReport(model, format);
      const carried = format === 'sdmx-csv' && model.indicators.every(({ province }) => province === null);
      expect(text(file.bytes)).toContain(
        carried ? model.indicators[0]?.values[0]?.evidenceDigest : model.evidence.merkleRoot,
      );
      expect(file.fileName).toMatch(/^[a-z-]+-2026-[a-z]+(?:-du-thao)?-minh-hoa\.[a-z.-]+$/);
    }
  });

  test('files have different names and media types that say what they are', async () => {
    const files = await Promise.all(
      REPORT_FORMATS.map((format) => writeReport(exampleReport('assessment-record'), format)),
    );
    expect(new Set(files.map(({ fileName }) => fileName)).size).toBe(REPORT_FORMATS.length);
    expect(files.map(({ mediaType }) => mediaType)).toContain('application/pdf');
  });

  test('a report that is not whole is refused, naming the field', async () => {
    const model = exampleReport('assessment-record');
    await expect(writeReport({ ...model, assessment: null }, 'json')).rejects.toThrow(
      /the record of an assessment needs/,
    );
    const [indicator] = model.indicators;
    if (!indicator) throw new Error('the example has indicators');
    const values = indicator.values.map((value) => ({ ...value, value: null, absentReason: null }));
    await expect(writeReport({ ...model, indicators: [{ ...indicator, values }] }, 'csv')).rejects.toThrow(
      /absentReason/,
    );
  });
});

describe('JSON', () => {
  test('gives the model back, with evidence and archived addresses', async () => {
    const model = exampleReport('department-report');
    const { schema, ...read } = JSON.parse(text((await writeReport(model, 'json')).bytes));
    expect(schema).toBe('nhipbao-report/1');
    expect(ReportModel.parse(read)).toEqual(model);
  });
});

describe('CSV', () => {
  test('has a byte order mark, absent values empty beside their reason, numbers with a point, days as ISO', async () => {
    const csv = text((await writeReport(exampleReport('department-report'), 'csv')).bytes);
    expect(csv.startsWith('\uFEFFform,year,')).toBe(true);
    const lines = csv.split('\r\n');
    const absent = lines.find((line) => line.includes('hệ thống chưa cài đặt cho đơn vị'));
    expect(absent).toContain(',share,,hệ thống chưa cài đặt cho đơn vị,');
    expect(lines.find((line) => line.includes(',revenue,') && line.includes(',station,'))).toContain(',growth,-0.034,');
    expect(lines[1]).toContain(',2025-11-01,2026-10-31,');
  });

  test('evidence: every row with its archived address, a title that begins with "=" is no formula', async () => {
    const model = exampleReport('agency-figures', { evidenceRows: 300 });
    const csv = text((await writeReport(model, 'evidence-csv')).bytes);
    expect(csv.trimEnd().split('\r\n')).toHaveLength(301);
    expect(csv).toContain(",'=Bảng giá nông sản hôm nay (4),");
    for (const { archivedUrl } of model.evidence.items) if (archivedUrl) expect(csv).toContain(archivedUrl);
  });
});

describe('SDMX-CSV', () => {
  test('a period is a time range; missing, estimated and final values have their own status', async () => {
    const csv = text((await writeReport(exampleReport('department-report'), 'sdmx-csv')).bytes);
    const rows = csv
      .trimEnd()
      .split('\r\n')
      .map((line) => line.split(','));
    const column = (name: string) => rows[0]?.indexOf(name) ?? -1;
    const row = (indicator: string, org: string) =>
      rows.find((one) => one[column('INDICATOR')] === indicator && one[column('REPORTING_ORG')] === org) ?? [];
    const value = (indicator: string, org: string) => [
      row(indicator, org)[column('OBS_VALUE')],
      row(indicator, org)[column('OBS_STATUS')],
    ];
    expect(rows[0]?.slice(0, 3)).toEqual(['STRUCTURE', 'STRUCTURE_ID', 'ACTION']);
    expect(row('digital-platforms', 'newspaper')[column('TIME_PERIOD')]).toBe('2025-11-01/P1Y');
    expect(value('data-platform', 'magazine')).toEqual(['', 'O']);
    expect(value('digital-trend-content', 'newspaper')).toEqual(['0.0998', 'E']);
    expect(value('revenue', 'station')).toEqual(['-0.034', 'A']);
    expect(value('digital-trend-content', '_T')).toEqual(['', 'O']);
    expect(value('data-platform', '_T')).toEqual(['2', 'A']);
  });
});
