import { expect, test } from 'vitest';
import { loopbackSite } from '../testing/loopback.ts';
import { testTransport } from '../testing/test-transport.ts';

/** A site whose answers to POST are given, and what it was sent. */
async function siteAnswering(...answers: [status: number, headers?: Record<string, string>][]) {
  const sent: { type: string | undefined; body: string; method: string | undefined }[] = [];
  const site = await loopbackSite((request, response, path) => {
    if (path === '/robots.txt') return;
    let body = '';
    request.on('data', (part: Buffer) => {
      body += part.toString();
    });
    request.on('end', () => {
      sent.push({ type: request.headers['content-type'], body, method: request.method });
      const [status, headers] = answers[Math.min(sent.length, answers.length) - 1] ?? [200];
      response.writeHead(status, headers).end('{}');
    });
  });
  const fetch = testTransport({ allowPrivateHosts: [site.host] }).fetchFor({ hosts: [site.host], source: 'nguon' });
  return { site, sent, fetch };
}

test('forms and JSON are sent as POST, parameters in the address', async () => {
  const { site, sent, fetch } = await siteAnswering([200]);
  await fetch(`${site.origin}/a?x=1`, { form: { mã: 'a b&c' }, query: { y: 2, z: undefined } });
  await fetch(`${site.origin}/b`, { json: { cursor: 1 } });
  expect(sent).toEqual(
    [
      { method: 'POST', type: 'application/x-www-form-urlencoded', body: 'm%C3%A3=a+b%26c' },
      { method: 'POST', type: 'application/json', body: '{"cursor":1}' },
    ].map((one) => expect.objectContaining(one)),
  );
  expect(site.asked).toEqual(['/a?x=1&y=2', '/b']);
});

test('a POST is repeated only when it changes nothing on the other side', async () => {
  const once = await siteAnswering([503], [200]);
  await expect(once.fetch(`${once.site.origin}/`, { form: {} })).rejects.toMatchObject({ status: 503 });
  expect(once.sent).toHaveLength(1);

  const again = await siteAnswering([503], [200]);
  await again.fetch(`${again.site.origin}/`, { json: {}, repeatable: true });
  expect(again.sent).toHaveLength(2);
});

test('a POST follows no redirect: what it carries would go to another place', async () => {
  const { site, sent, fetch } = await siteAnswering([307, { location: '/khac' }]);
  await expect(fetch(`${site.origin}/`, { form: { refresh_token: 'mat' } })).rejects.toMatchObject({ status: 307 });
  expect(sent).toHaveLength(1);
});

test('a platform’s own error is handed over where it is asked for, and a POST elsewhere is refused', async () => {
  const { site, fetch } = await siteAnswering([403]);
  expect(await fetch(`${site.origin}/`, { form: {}, anyStatus: true })).toMatchObject({ status: 403 });
  await expect(fetch('https://khac.example/', { form: {} })).rejects.toMatchObject({ code: 'host-not-declared' });
});
