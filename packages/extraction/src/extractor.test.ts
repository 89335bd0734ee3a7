import { setTimeout } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { ExtractionError } from './extraction-error.ts';
import { createExtractor } from './extractor.ts';

const extractor = createExtractor({ threads: 1, timeoutMs: 5_000 });
afterAll(() => extractor.close());

const PARAGRAPH = 'Sáng nay, đoàn công tác đã đến thăm, tặng quà và trao đổi với bà con nông dân về vụ mùa mới. ';
const PAGE = `<html lang="vi"><head><title>Vụ mùa mới</title></head><body><h1>Vụ mùa mới</h1><div>${`<p>${PARAGRAPH}</p>`.repeat(8)}</div></body></html>`;

test('a page is read in a worker thread, from text and from bytes alike', async () => {
  const fromText = await extractor.extract(PAGE);
  const fromBytes = await extractor.extract(new TextEncoder().encode(PAGE), { contentType: 'text/html' });
  expect(fromText.title).toBe('Vụ mùa mới');
  expect(fromText.paragraphs).toHaveLength(8);
  expect(fromBytes).toEqual(fromText);
});

test('20 MB of nested tags is refused by name and the next page is read', async () => {
  await expect(extractor.extract('<div>'.repeat(200_000))).rejects.toMatchObject({ fault: 'too-deep' });
  await expect(extractor.extract('<div>'.repeat(4_000_000))).rejects.toMatchObject({ fault: 'too-large' });
  expect((await extractor.extract(PAGE)).title).toBe('Vụ mùa mới');
});

test('a page that takes too long has its thread ended, the one behind it is still read', async () => {
  const hasty = createExtractor({ threads: 1, timeoutMs: 2_000 });
  // A page of the greatest length made of the shortest elements takes many times that on any machine.
  const slow = hasty.extract(`<body>${'<i>a</i>'.repeat(1_490_000)}`).catch((error: unknown) => error);
  const next = hasty.extract('<p>ngắn</p>');
  const fault = await slow;
  expect(fault).toBeInstanceOf(ExtractionError);
  expect(fault).toMatchObject({ fault: 'timeout' });
  await expect(next).resolves.toMatchObject({ title: null });
  await hasty.close();
});

test('a closed extractor says so', async () => {
  const closed = createExtractor({ threads: 1 });
  await closed.close();
  await expect(closed.extract(PAGE)).rejects.toMatchObject({ fault: 'closed' });
});

test('an extractor closed while its threads start leaves the process alone and says so', async () => {
  for (const wait of [0, 20, 60, 120, 240, 400]) {
    const early = createExtractor({ threads: 3 });
    const asked = [1, 2, 3, 4, 5].map(() => early.extract(PAGE).catch((error: unknown) => error));
    await setTimeout(wait);
    await early.close();
    for (const answer of await Promise.all(asked)) {
      expect(answer instanceof ExtractionError ? answer.fault : answer).toSatisfy(
        (one) => one === 'closed' || (typeof one === 'object' && one !== null && 'title' in one),
      );
    }
  }
});
