import type { ReviewQueue } from '@nhipbao/records';

/** The queues in the order of their tabs (zod stays on the server, so they are named here; the compiler compares them). */
export const QUEUES: readonly ReviewQueue[] = ['uncertain', 'random', 'disagreement'];

/** The queue an address names; the first one for anything else. */
export function readQueue(value: string | null): ReviewQueue {
  return QUEUES.find((queue) => queue === value) ?? 'uncertain';
}
