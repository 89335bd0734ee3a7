import { Source } from '@nhipbao/records';
import { expect, test } from 'vitest';
import { judgeHealth, type SourcePast } from './judge-health.ts';

const now = new Date('2026-11-24T03:00:00Z');
const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
const source = Source.parse({
  id: 'bao-rss',
  unit: 'newspaper',
  collector: 'rss',
  title: 'RSS tin mới',
  schedule: { everyMinutes: 30 },
  settings: { url: 'https://bao.example/rss' },
});
const well: SourcePast = {
  lastRunAt: ago(0.2),
  lastOutcome: 'ok',
  lastErrorCode: null,
  lastSuccessAt: ago(0.2),
  lastNewAt: ago(1),
  longestPauseMs: 9 * 3_600_000,
  pauses: 40,
  nextDueAt: ago(-0.3),
  everyMinutes: 30,
};

test('a source that is read in time and brings something is well and says nothing', () => {
  expect(judgeHealth(source, well, now)).toEqual({ state: 'ok', message: null });
});

test('a source that was never read says so', () => {
  expect(judgeHealth(source, { ...well, lastRunAt: null }, now).state).toBe('never-run');
});

test('a failed run is told in plain Vietnamese with what to do', () => {
  const judged = judgeHealth(source, { ...well, lastOutcome: 'failed', lastErrorCode: 'name-not-found' }, now);
  expect(judged).toEqual({
    state: 'failing',
    message: 'Không tìm thấy tên miền của nguồn. Kiểm tra chính tả của địa chỉ và máy chủ tên miền.',
  });
});

test('an unknown error code is named in the message', () => {
  expect(judgeHealth(source, { ...well, lastOutcome: 'failed', lastErrorCode: 'odd' }, now).message).toContain('odd');
});

test('a source not read for more than twice its interval is late', () => {
  const judged = judgeHealth(source, { ...well, lastRunAt: ago(3), nextDueAt: ago(2.5) }, now);
  expect(judged.state).toBe('late');
  expect(judged.message).toContain('3 giờ');
});

test('a source that is slowed down on purpose is not late before its due time', () => {
  expect(judgeHealth(source, { ...well, lastRunAt: ago(3), nextDueAt: ago(-1) }, now).state).toBe('ok');
});

test('a source silent for longer than its own longest pause is reported with both spans', () => {
  const judged = judgeHealth(source, { ...well, lastNewAt: ago(72) }, now);
  expect(judged.state).toBe('silent');
  expect(judged.message).toMatch(/3 ngày nay.*9 giờ/);
});

test('a magazine that speaks once a week is not silent after three days', () => {
  const weekly = { ...well, lastNewAt: ago(72), longestPauseMs: 7 * 24 * 3_600_000, pauses: 6 };
  expect(judgeHealth(source, weekly, now).state).toBe('ok');
});

test('a source whose rhythm is not known yet is not called silent', () => {
  expect(judgeHealth(source, { ...well, lastNewAt: ago(72), pauses: 2 }, now).state).toBe('ok');
});

test('a source that was switched off or is out of its validity is disabled, whatever its past', () => {
  expect(judgeHealth({ ...source, enabled: false }, well, now).state).toBe('disabled');
  expect(judgeHealth({ ...source, validTo: '2026-10-31' }, well, now).state).toBe('disabled');
});
