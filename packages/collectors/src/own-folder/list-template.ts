/** What `collector new NAME` writes: the stories that one JSON address lists. */
export const LIST_COLLECTOR = `import { askPlatform, createDrift, defineCollector, readStreams, StreamsState, stream } from '@nhipbao/collectors';
import { z } from 'zod';

/** What the source answers: only the fields that are read. A missing or changed one stops the stream and is reported. */
const Stories = z.object({
  stories: z.array(z.object({ link: z.url(), headline: z.string(), time: z.iso.datetime({ offset: true }) })),
});

/** Lists the stories of one JSON address. */
export default defineCollector({
  kind: 'NAME',
  title: { vi: 'NAME', en: 'NAME' },
  hosts: ({ url }) => [new URL(url).host],
  settings: z.strictObject({ url: z.url({ protocol: /^https?$/ }) }),
  state: StreamsState,

  async *collect({ settings, state, source, fetch, signal }) {
    const drift = createDrift(source, state.fields);
    const stories = stream({
      name: 'stories',
      v: 1,
      state: z.object({}),
      async *read() {
        // A secret of the vault: const key = await secret('NAME-key'), then query: { key }.
        const question = { url: settings.url, what: 'stories', schema: Stories };
        // \`classify\` turns an error inside an answer into a SourceError; null where there is none.
        const { data } = await askPlatform({ fetch, source, drift, classify: () => null }, question);
        for (const { link, headline, time } of data.stories) {
          yield { sighting: { url: link, title: headline, publishedAt: new Date(time) } };
        }
        yield { state: {} };
      },
    });
    yield* readStreams({ account: settings.url, state, drift, signal, streams: [stories] });
  },
});
`;

export const LIST_FIXTURE = {
  title: 'Two stories',
  settings: { url: 'https://bao-thu.example/stories.json' },
  answers: [
    {
      request: { url: 'https://bao-thu.example/stories.json' },
      body: {
        stories: [
          { link: 'https://bao-thu.example/tin-1', headline: 'Tin thứ nhất', time: '2026-11-23T08:00:00+07:00' },
          { link: 'https://bao-thu.example/tin-2', headline: 'Tin thứ hai', time: '2026-11-23T09:00:00+07:00' },
        ],
      },
    },
  ],
  empty: { stories: [] },
  expect: { sightings: 2 },
};
