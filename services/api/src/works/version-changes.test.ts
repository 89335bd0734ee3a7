import { expect, test } from 'vitest';
import { versionChanges } from './version-changes.ts';

const article = (title: string, paragraphs: string[]) =>
  JSON.stringify({ title, lead: null, paragraphs, captions: [] });

test('a changed title and an added paragraph are shown where they stand', () => {
  const changes = versionChanges(
    article('Mưa lớn', ['Một.', 'Hai.']),
    article('Mưa rất lớn', ['Một.', 'Xen giữa.', 'Hai.']),
  );
  expect(changes).toEqual([
    { kind: 'removed', text: 'Mưa lớn' },
    { kind: 'added', text: 'Mưa rất lớn' },
    { kind: 'same', text: 'Một.' },
    { kind: 'added', text: 'Xen giữa.' },
    { kind: 'same', text: 'Hai.' },
  ]);
});

test('two equal versions have only blocks that stayed', () => {
  const same = article('Mưa', ['Một.']);
  expect(versionChanges(same, same).every(({ kind }) => kind === 'same')).toBe(true);
});

test('two versions without a common block are shown one after the other, however long they are', () => {
  const lines = (word: string) => Array.from({ length: 2_000 }, (_, index) => `${word} ${index}`);
  const changes = versionChanges(article('Cũ', lines('cũ')), article('Mới', lines('mới')));
  expect(changes[0]).toEqual({ kind: 'removed', text: 'Cũ' });
  expect(changes.filter(({ kind }) => kind === 'added')).toHaveLength(2_000);
});
