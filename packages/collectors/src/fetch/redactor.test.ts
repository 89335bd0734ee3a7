import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { createRedactor } from './redactor.ts';

const SECRET = 'EAAB/khoa+thu=nghiem';

const exchange = (body: string) => ({
  url: `https://graph.example/me?access_token=${encodeURIComponent(SECRET)}&limit=25`,
  status: 200,
  statusText: 'OK',
  headers: [['x-next', `https://graph.example/?access_token=${SECRET}`]] satisfies [string, string][],
  bytes: Buffer.from(body),
  digest: createHash('sha256').update(body).digest('hex'),
  fetchedAt: new Date(0),
  truncated: null,
  wireBytes: body.length,
});

test('a secret is struck out of address, headers and body in every way it may be written', () => {
  const redactor = createRedactor();
  redactor.hide(SECRET);
  const body = JSON.stringify({
    chữ: 'Bà Đen',
    next: `https://x/?access_token=${encodeURIComponent(SECRET)}`,
    raw: SECRET,
  });
  const clean = redactor.exchange(exchange(body.replaceAll('/', '\\/')));
  const text = JSON.stringify({ ...clean, bytes: clean.bytes.toString() });
  for (const form of [SECRET, encodeURIComponent(SECRET), SECRET.replace('/', '\\\\/')])
    expect(text).not.toContain(form);
  expect(clean.bytes.toString()).toContain('Bà Đen');
  expect(clean.digest).toBe(createHash('sha256').update(clean.bytes).digest('hex'));
});

test('tokens that the platform has just made are struck out by their names', () => {
  const redactor = createRedactor();
  redactor.hide(SECRET);
  const text = redactor.text(
    '{"access_token":"moi-1","refresh_token": "moi-2"} https://x/?a=1&client_secret=moi-3&b=2',
  );
  expect(text).not.toMatch(/moi-\d/);
  expect(text).toContain('&b=2');
});

test('a source without secrets is kept as it came', () => {
  const one = exchange('{"access_token":"x"}');
  expect(createRedactor().exchange(one)).toBe(one);
});

test('log fields are struck out however deep they lie', () => {
  const redactor = createRedactor();
  redactor.hide(SECRET);
  const fields = redactor.fields({ url: SECRET, list: [{ error: new Error(`bad ${SECRET}`) }], count: 3 });
  expect(JSON.stringify(fields)).not.toContain('EAAB');
  expect(fields.count).toBe(3);
});
