import { setImmediate as nextTurn } from 'node:timers/promises';

/** Longest work without giving way: what others ask of the process waits no longer for it than they would notice. */
const SLICE_MS = 20;

/** Maps one after another and in order, letting other work of the process have its turn every 20 ms or so. */
export async function mapInTurns<Item, Result>(
  items: Iterable<Item>,
  work: (item: Item, index: number) => Result,
): Promise<Result[]> {
  const results: Result[] = [];
  let began = performance.now();
  for (const item of items) {
    results.push(work(item, results.length));
    if (performance.now() - began < SLICE_MS) continue;
    await nextTurn();
    began = performance.now();
  }
  return results;
}
