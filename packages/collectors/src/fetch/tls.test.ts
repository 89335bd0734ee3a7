import { createServer } from 'node:https';
import { expect, onTestFinished, test } from 'vitest';
import { testTransport } from '../testing/test-transport.ts';

/** Self-signed for bao.example, good until 2126; protects nothing. */
const KEY = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgtpFBmAuTH63eyDu+
YiNY6mxvVd7GI8DhwVHb1u56DMWhRANCAATplfn3vJUfcbtDDVFzgMVuzQwAML5/
JcEoa2JVFxi8SeX26lsGku6fen0HDX9hxkQGIz5zy9EAdRM9j01GAwfU
-----END PRIVATE KEY-----`;
const CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBmjCCAUGgAwIBAgIUQF3N0WdyFuaLew/wMrhFwgHtdYMwCgYIKoZIzj0EAwIw
FjEUMBIGA1UEAwwLYmFvLmV4YW1wbGUwIBcNMjYxMTI0MDMwNDU3WhgPMjEyNjEw
MzEwMzA0NTdaMBYxFDASBgNVBAMMC2Jhby5leGFtcGxlMFkwEwYHKoZIzj0CAQYI
KoZIzj0DAQcDQgAE6ZX597yVH3G7Qw1Rc4DFbs0MADC+fyXBKGtiVRcYvEnl9upb
BpLun3p9Bw1/YcZEBiM+c8vRAHUTPY9NRgMH1KNrMGkwHQYDVR0OBBYEFMlOku9u
8LhqMzuluUfBZgwulsR8MB8GA1UdIwQYMBaAFMlOku9u8LhqMzuluUfBZgwulsR8
MA8GA1UdEwEB/wQFMAMBAf8wFgYDVR0RBA8wDYILYmFvLmV4YW1wbGUwCgYIKoZI
zj0EAwIDRwAwRAIgNYS+Ud50yHuOwVDQ8chC0SSjsWPrqgGkrJuykWj8lE4CIBQL
xHzVEH8HFofwwjtwp9Ufwb/v7HnKD4+VuS0NZ8MR
-----END CERTIFICATE-----`;

test('a site whose certificate nobody vouches for is not read, and the message says what is wrong', async () => {
  const asked: string[] = [];
  const names: string[] = [];
  const server = createServer({ key: KEY, cert: CERTIFICATE }, (request, response) => {
    asked.push(request.url ?? '');
    response.end();
  });
  server.on('connection', () => names.push('dialed'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('no port');
  const fetch = testTransport({
    resolve: async () => [{ address: '127.0.0.1', family: 4 }],
    allowPrivateHosts: ['bao.example'],
  }).fetchFor({ hosts: ['bao.example'], source: 's' });

  const error: unknown = await fetch(`https://bao.example:${address.port}/`).catch((reason: unknown) => reason);

  expect(error).toMatchObject({ code: 'certificate-invalid' });
  expect(String(error)).toContain('certificate');
  expect(names.length).toBeGreaterThan(0);
  expect(asked).toEqual([]);
});
