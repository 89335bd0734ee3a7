import { expect, test } from 'vitest';
import { secondsOf, type VideoSigns, videoKind } from './youtube-video-kind.ts';

const video = (signs: Partial<VideoSigns> = {}): VideoSigns => ({
  title: 'Tin',
  description: '',
  tags: [],
  duration: 'PT45S',
  width: undefined,
  height: undefined,
  live: false,
  episode: false,
  ...signs,
});

test('a short video is told by its length with #shorts or an upright picture, and is marked as told by signs', () => {
  const short = { kind: 'short-video', kindBasis: 'heuristic' };
  expect(videoKind(video({ title: 'Tin nhanh #Shorts' }))).toEqual(short);
  expect(videoKind(video({ tags: ['shorts'] }))).toEqual(short);
  expect(videoKind(video({ width: 405, height: 720 }))).toEqual(short);
  expect(videoKind(video({ duration: 'PT3M', description: '#short' }))).toEqual(short);
});

test('neither length nor words nor shape alone make a short video', () => {
  const plain = { kind: 'video', kindBasis: 'stated' };
  expect(videoKind(video())).toEqual(plain);
  expect(videoKind(video({ duration: 'PT3M1S', title: '#shorts' }))).toEqual(plain);
  expect(videoKind(video({ title: '#shorts', width: 1280, height: 720 }))).toEqual(plain);
  expect(videoKind(video({ title: '#shortsvideo' }))).toEqual(plain);
  expect(videoKind(video({ duration: 'P0D', title: '#shorts' }))).toEqual(plain);
  expect(videoKind(video({ duration: undefined, title: '#shorts' }))).toEqual(plain);
});

test('a broadcast is a livestream, and what its owner put into a podcast is an episode', () => {
  expect(videoKind(video({ live: true, width: 405, height: 720 })).kind).toBe('livestream');
  expect(videoKind(video({ live: true, episode: true })).kind).toBe('episode');
});

test('durations are read in days, hours, minutes and seconds', () => {
  expect(secondsOf('PT2H3M11S')).toBe(7391);
  expect(secondsOf('P1DT1S')).toBe(86_401);
  expect(secondsOf('P0D')).toBe(0);
  expect(secondsOf('1798s')).toBeNull();
});
