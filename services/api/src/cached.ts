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

/** The same for each of some keys; all are forgotten when there are more than a hundred. */
export function cachedBy<Value>(
  clock: Clock,
  milliseconds: number,
  load: (key: string) => Promise<Value>,
): (key: string) => Promise<Value> {
  const kept = new Map<string, () => Promise<Value>>();
  return (key) => {
    const known = kept.get(key);
    if (known) return known();
    if (kept.size >= 100) kept.clear();
    const fresh = cached(clock, milliseconds, () => load(key));
    kept.set(key, fresh);
    return fresh();
  };
}
