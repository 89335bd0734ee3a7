import { expect, test } from 'vitest';
import { rehearse } from '../conformance/rehearse.ts';
import { fixtureOf } from '../testing/fixture-of.ts';
import podcast from './podcast.ts';

const { fixture, reply } = await fixtureOf('podcast', 'show');

test('episodes are told by their guid, with their page, sound file and length, and nobody says how often they were heard', async () => {
  const { records } = await rehearse(podcast, fixture, { reply });
  expect(records.publications.map(({ nativeId, url, kind }) => [nativeId, url, kind])).toEqual([
    ['tap-3', 'https://podcast.example/chuyen-que/3', 'episode'],
    ['tap-2', 'https://podcast.example/chuyen-que/2', 'episode'],
    ['tap-1', 'https://tep.example/chuyen-que/1.mp3', 'episode'],
  ]);
  expect(records.publications[0]).toMatchObject({
    text: 'Nghề làm bánh tráng phơi sương.',
    links: ['https://tep.example/chuyen-que/3.mp3'],
    publishedAt: new Date('2026-11-21T22:00:00Z'),
  });
  expect(records.samples.map(({ metric, value }) => [metric, value])).toEqual([
    ['duration_seconds', 1500],
    ['duration_seconds', 1512],
  ]);
  expect(records.issues.map(({ code }) => code)).toEqual(['no-episode']);
});

test('a show without an account says that one must be named', async () => {
  const { result } = await rehearse(podcast, { ...fixture, account: undefined }, { reply });
  expect(result.error).toMatchObject({ code: 'settings-invalid', message: expect.stringContaining('account') });
});
