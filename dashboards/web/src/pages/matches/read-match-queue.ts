export const MATCH_QUEUES = ['candidates', 'none'] as const;
export type MatchQueue = (typeof MATCH_QUEUES)[number];

/** The queue an address names; the first one for anything else. */
export function readMatchQueue(value: string | null): MatchQueue {
  return MATCH_QUEUES.find((queue) => queue === value) ?? 'candidates';
}
