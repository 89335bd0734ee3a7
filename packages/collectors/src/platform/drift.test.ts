import { expect, test } from 'vitest';
import { z } from 'zod';
import { SourceError } from '../fetch/source-error.ts';
import { createDrift, unread } from './drift.ts';

const Post = z.object({ id: z.string(), likes: z.number().optional(), kind: unread });
const Page = z.object({ posts: z.array(Post), next: z.object({ at: z.number() }).nullable() });

test('a field that is missing or of another type ends the stream with its path', () => {
  const drift = createDrift('nguon');
  for (const bad of [{ posts: [{ likes: 1 }], next: null }, { posts: [{ id: '1', likes: 'ba' }], next: null }, {}]) {
    expect(() => drift.read(Page, bad, 'bài')).toThrow(SourceError);
  }
  expect(() => drift.read(Page, { posts: [{ id: 7 }], next: null }, 'bài')).toThrow(/posts\[0\]\.id/);
});

test('a field that nobody knew is read past, reported once and remembered', () => {
  const page = {
    posts: [
      { id: '1', kind: 'x', mood: 1 },
      { id: '2', mood: 2 },
    ],
    next: { at: 1, zone: 'x' },
  };
  const drift = createDrift('nguon');
  expect(drift.read(Page, page, 'bài')).toEqual({ posts: [{ id: '1', kind: 'x' }, { id: '2' }], next: { at: 1 } });
  expect(drift.known).toEqual(['bài.next.zone', 'bài.posts[].mood']);
  expect(drift.news()).toMatchObject({ code: 'field-unknown', detail: expect.stringContaining('bài.posts[].mood') });
  drift.read(Page, page, 'bài');
  expect(drift.news()).toBeNull();

  const nextRun = createDrift('nguon', drift.known);
  nextRun.read(Page, page, 'bài');
  expect(nextRun.news()).toBeNull();
});
