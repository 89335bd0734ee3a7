import type { RunSink } from './run.ts';

/**
 * A sink that stores nothing and hands every record to `print`, `{"type": "sighting", …}`, one line of JSON each, for pipes: `source run ID
 * --records`. States come as `{"type": "state", …}` after the records they speak of. `over` is a sink that stores them as well.
 */
export function linesSink(print: (record: object) => void, over?: RunSink): RunSink {
  const line = (type: string, record: object) => print({ type, ...record });
  return {
    archive: async (exchanges) => over?.archive(exchanges),
    async write(batch) {
      await over?.write(batch);
      for (const one of batch.sightings) line('sighting', one);
      for (const one of batch.publications) line('publication', one);
      for (const one of batch.samples) line('sample', one);
      for (const one of batch.issues) line('issue', one);
    },
    async saveState(state) {
      await over?.saveState(state);
      line('state', { state });
    },
  };
}
