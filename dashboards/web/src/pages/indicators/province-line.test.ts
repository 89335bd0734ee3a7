import type { IndicatorValue, MeasurementSummary, Verdict } from '@nhipbao/records';
import { expect, test } from 'vitest';
import { vi } from '../../messages/vi.ts';
import { provinceLine } from './province-line.ts';

const measured = (verdict: Verdict): MeasurementSummary => ({
  id: 'm',
  indicator: 'digital-platforms',
  unit: 'newspaper',
  period: '2026',
  version: 1,
  computedAt: '2026-10-14T13:05:00+07:00',
  value: null,
  lower: null,
  upper: null,
  numerator: null,
  denominator: null,
  coverage: null,
  verdict,
  provisional: true,
  rulebookVersion: '1',
  evidenceDigest: '',
  explanation: '',
  notes: [],
  breakdown: [],
});
const indicator = (least: number, most: number, newspaper: Verdict, station: Verdict): IndicatorValue => ({
  id: 'digital-platforms',
  number: 1,
  title: '',
  period: '2026',
  periodFrom: '',
  periodTo: '',
  open: true,
  target: { printed: '66,6 %', units: ['newspaper', 'station'], of: 3 },
  met: { least, most, of: 3 },
  verdict: null,
  people: null,
  units: [
    { unit: 'newspaper', name: 'Báo', named: true, measurement: measured(newspaper) },
    { unit: 'station', name: 'Đài', named: true, measurement: measured(station) },
    { unit: 'magazine', name: 'Tạp chí', named: false, measurement: null },
  ],
});

test('with one unit open the province has two possible counts', () => {
  expect(provinceLine(indicator(1, 2, 'needs-evidence', 'met'), vi)).toBe(
    '1 hoặc 2 trên 3 đạt; đơn vị được giao: chưa kết luận',
  );
});

test('with both named units met it says so', () => {
  expect(provinceLine(indicator(2, 2, 'met', 'met'), vi)).toBe('2 trên 3 đạt; đúng đơn vị được giao');
});

test('a count reached by other units than the named ones is told apart', () => {
  expect(provinceLine(indicator(2, 2, 'not-met', 'met'), vi)).toBe('2 trên 3 đạt; chưa đúng đơn vị được giao');
});

test('a year without a target has only a count', () => {
  expect(provinceLine({ ...indicator(0, 3, 'no-data', 'no-data'), target: null }, vi)).toBe('từ 0 đến 3 trên 3 đạt');
});
