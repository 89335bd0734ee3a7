import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openApi, type TestApi } from './testing/open-api.ts';

let api: TestApi;
let started: () => void;
const hasStarted = new Promise<void>((resolve) => {
  started = resolve;
});
beforeEach(async () => {
  api = await openApi({
    actions: {
      registryExport: async () => {
        started();
        await new Promise((resolve) => setTimeout(resolve, 300));
        return { files: { 'sources.yaml': '[]' } };
      },
    },
  });
});
afterEach(() => api.close());

test('a request that runs when the product stops is still answered, and later ones are not taken', async () => {
  const address = await api.app.listen({ host: '127.0.0.1', port: 0 });
  const headers = { authorization: `Bearer ${api.cliToken}` };
  const running = fetch(`${address}/api/v1/registry`, { headers });
  await hasStarted;
  const closing = api.app.close();
  const answer = await running;
  expect([answer.status, await answer.json()]).toEqual([200, { files: { 'sources.yaml': '[]' } }]);
  await closing;
  await expect(fetch(`${address}/healthz`)).rejects.toThrow();
});

test('a connection that a browser opened ahead and never used does not hold the product up', async () => {
  const address = new URL(await api.app.listen({ host: '127.0.0.1', port: 0 }));
  const socket = connect(Number(address.port), address.hostname);
  await once(socket, 'connect');
  await api.get('/healthz');
  const ended = once(socket, 'close');
  await api.app.close();
  await ended;
});
