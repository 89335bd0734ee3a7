import type { RunSink } from './run.ts';

/**
 * A sink that stores nothing and prints every record as one line of JSON, `{"type": "sighting", …}`, for pipes: `source run ID
 * --records`. States come as `{"type": "state", …}` after the records they speak of. `over` is a sink that stores them as well.
 */
export function linesSink(print: (line: string) => void, over?: RunSink): RunSink {
  const line = (type: string, record: object) => print(JSON.stringify({ type, ...record }));
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
