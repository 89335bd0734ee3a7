import { NewLabel, type WorkLabel } from '@nhipbao/records';
import { expect, test } from 'vitest';
import { draftOf, EMPTY_DRAFT, labelOf, nextAnswer, nextOrigin, withFormat, withSecondary } from './label-draft.ts';

const blind = { queue: 'uncertain', sawMachine: false } as const;

test('a label says only what the person said', () => {
  expect(labelOf({ ...EMPTY_DRAFT, format: 'video', note: '  ' }, blind)).toEqual({ format: 'video', ...blind });
  const full = labelOf(
    { format: 'video', secondary: ['podcast'], origin: 'own', advertising: false, aiLabel: undefined, note: ' x ' },
    blind,
  );
  expect(full).toEqual({
    format: 'video',
    secondary: ['podcast'],
    origin: 'own',
    advertising: false,
    note: 'x',
    ...blind,
  });
  expect(NewLabel.safeParse(full).success).toBe(true);
});

test('without a format there is no label', () => {
  expect(labelOf({ ...EMPTY_DRAFT, origin: 'own' }, blind)).toBeNull();
});

test('what carries the story is not also beside it', () => {
  const draft = withSecondary(withSecondary({ ...EMPTY_DRAFT, format: 'video' }, 'podcast'), 'video');
  expect(draft.secondary).toEqual(['podcast']);
  expect(withFormat(draft, 'podcast')).toMatchObject({ format: 'podcast', secondary: [] });
});

test('a second press takes a secondary format out, a sixth one is not taken', () => {
  const five = (['video', 'podcast', 'longform', 'infographic', 'interactive'] as const).reduce(
    withSecondary,
    EMPTY_DRAFT,
  );
  expect(withSecondary(five, 'live-blog')).toBe(five);
  expect(withSecondary(five, 'podcast').secondary).not.toContain('podcast');
});

test('one key goes through the answers and comes back to "not said"', () => {
  expect([undefined, true, false].map(nextAnswer)).toEqual([true, false, undefined]);
  expect([undefined, 'own', 'republished', 'unknown'].map((o) => nextOrigin(o as never))).toEqual([
    'own',
    'republished',
    'unknown',
    undefined,
  ]);
});

test('correcting a label begins with what was said in it, not with what was carried over', () => {
  const label: WorkLabel = {
    work: 'work-1',
    at: '2026-10-14T13:00:00+07:00',
    by: 'user:lan.tran',
    format: 'podcast',
    secondary: ['video'],
    origin: 'own',
    broadcastOrigin: true,
    hasAudioVersion: false,
    advertising: false,
    aiLabel: false,
    note: null,
    queue: 'uncertain',
    draw: null,
    sawMachine: false,
    said: ['format', 'broadcastOrigin'],
    codebook: '1',
  };
  expect(draftOf(label)).toEqual({ ...EMPTY_DRAFT, format: 'podcast', broadcastOrigin: true });
});
