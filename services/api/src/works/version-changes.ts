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

/** Blocks compared at most: beyond it the comparison would take seconds. */
const MOST_BLOCKS = 2_000;

/** The blocks of an article (JSON as stored) in reading order: title, lead, paragraphs, captions. */
export function blocksOf(article: string): string[] {
  const { title, lead, paragraphs, captions } = Shown.parse(JSON.parse(article));
  return [title, lead, ...paragraphs, ...captions].flatMap((block) => block || []).slice(0, MOST_BLOCKS);
}

/** The body of an article (JSON as stored), one line a block. */
export function bodyOf(article: string): string {
  return Shown.parse(JSON.parse(article)).paragraphs.join('\n');
}

/** The difference of two versions of an article, block by block, in reading order. */
export function versionChanges(before: string, after: string): NonNullable<WorkVersion['changes']> {
  return diffArrays(blocksOf(before), blocksOf(after)).flatMap(({ value, added, removed }) =>
    value.map((text) => ({ kind: added ? 'added' : removed ? 'removed' : 'same', text }) as const),
  );
}
