import type { Clock } from '@nhipbao/records';

/** The loader's answer, kept for a while: calls in between share it, also one that is still loading. A failure is not kept. */
export function cached<Value>(clock: Clock, milliseconds: number, load: () => Promise<Value>): () => Promise<Value> {
  let kept: { value: Promise<Value>; until: number } | undefined;
  return () => {
    const now = clock.now().getTime();
    if (kept && kept.until > now) return kept.value;
    const entry = { value: load(), until: now + milliseconds };
    kept = entry;
    entry.value.catch(() => {
      if (kept === entry) kept = undefined;
    });
    return entry.value;
  };
}
