import type { WorkVersion } from '@nhipbao/records';
import { diffArrays } from 'diff';
import { z } from 'zod';

/** What a reader sees of a stored article: the blocks that are compared. */
const Shown = z.object({
  title: z.string().nullable(),
  lead: z.string().nullable(),
  paragraphs: z.array(z.string()),
  captions: z.array(z.string()),
});

/** Blocks compared at most; the longest live blogs have some hundreds. */
const MOST_BLOCKS = 2_000;
/** Added and removed blocks looked for at most: the time grows with their square. */
const MOST_EDITS = 400;

/** The blocks of an article (JSON as stored) in reading order: title, lead, paragraphs, captions. */
export function blocksOf(article: string): string[] {
  const { title, lead, paragraphs, captions } = Shown.parse(JSON.parse(article));
  return [title, lead, ...paragraphs, ...captions].flatMap((block) => block || []).slice(0, MOST_BLOCKS);
}

/** The body of an article (JSON as stored), one line a block. */
export function bodyOf(article: string): string {
  return Shown.parse(JSON.parse(article)).paragraphs.join('\n');
}

/** The difference of two versions of an article, block by block, in reading order. Texts with little in common: the old one, then the new one. */
export function versionChanges(before: string, after: string): NonNullable<WorkVersion['changes']> {
  const [old, present] = [blocksOf(before), blocksOf(after)];
  const parts = diffArrays(old, present, { maxEditLength: MOST_EDITS }) ?? [
    { value: old, added: false, removed: true },
    { value: present, added: true, removed: false },
  ];
  return parts.flatMap(({ value, added, removed }) =>
    value.map((text) => ({ kind: added ? 'added' : removed ? 'removed' : 'same', text }) as const),
  );
}
