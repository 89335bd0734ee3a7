import type { WorldPlan } from '../replica/index.ts';
import { createWorld, startReplica } from '../replica/index.ts';

/** The child of pipeline.ts: serves an invented world in a process of its own, so that its cost is not counted. Run by itself it does nothing. */
if (process.send) {
  process.once('message', ({ plan, now }: { plan: WorldPlan; now: string }) => {
    void startReplica({ world: createWorld(plan), clock: { now: () => new Date(now) }, crawlDelay: null }).then(
      ({ newspaper, station, magazine, youtube }) => process.send?.({ newspaper, station, magazine, youtube }),
    );
  });
  process.once('disconnect', () => process.exit(0));
}
