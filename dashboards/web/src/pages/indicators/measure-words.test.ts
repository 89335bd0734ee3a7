import type { MeasurementSummary } from '@nhipbao/records';
import { expect, test } from 'vitest';
import { vi } from '../../messages/vi.ts';
import { measureWords } from './measure-words.ts';

const words = (indicator: string, figures: Partial<MeasurementSummary>) =>
  measureWords(
    {
      id: 'm',
      indicator,
      unit: 'station',
      period: '2026',
      version: 1,
      computedAt: '2026-11-24T10:00:00+07:00',
      value: null,
      lower: null,
      upper: null,
      numerator: null,
      denominator: null,
      coverage: null,
      verdict: 'no-data',
      provisional: true,
      rulebookVersion: '2026-1',
      evidenceDigest: '',
      explanation: '',
      notes: [],
      breakdown: [],
      ...figures,
    },
    vi,
  ).value.replaceAll('\u00A0', ' ');

test('each indicator is printed in what it counts: months, a share, growth, a level', () => {
  expect(words('digital-platforms', { value: 7, numerator: 7, denominator: 12 })).toBe('7 tháng');
  expect(words('data-platform', { value: 0, numerator: 0, denominator: 12 })).toBe('0 tháng');
  expect(words('digital-trend-content', { value: 0.123 })).toBe('12,3 %');
  expect(words('revenue', { value: 0.2 })).toBe('+20 %');
  expect(words('revenue', { value: -0.05 })).toBe('−5 %');
  expect(words('training', { value: 1, numerator: 45, denominator: 45 })).toBe('100 %');
  expect(words('security-level', { value: 3 })).toBe('cấp độ 3');
});

test('what is not known is a dash, never 0', () => {
  for (const indicator of ['digital-platforms', 'data-platform', 'digital-trend-content', 'revenue', 'security-level'])
    expect([indicator, words(indicator, {})]).toEqual([indicator, '—']);
});
