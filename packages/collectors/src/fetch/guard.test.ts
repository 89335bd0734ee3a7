import { expect, test } from 'vitest';
import { loopbackSite } from '../testing/loopback.ts';
import { testTransport } from '../testing/test-transport.ts';
import { addressRange, isAllowedPrivateHost, mayConnect } from './address-guard.ts';
import { SourceError } from './source-error.ts';
import type { TransportConfig } from './transport.ts';

async function codeOf(url: string, config: Partial<TransportConfig>, hosts = [new URL(url).host]): Promise<string> {
  const fetch = testTransport({ retries: 0, ...config }).fetchFor({ hosts, source: 's' });
  return fetch(url).then(
    ({ status }) => `answered ${status}`,
    (error: unknown) => (error instanceof SourceError ? error.code : String(error)),
  );
}

test.each([
  '127.0.0.1',
  '10.1.2.3',
  '172.16.0.1',
  '192.168.1.1',
  '100.64.0.1',
  '169.254.169.254',
  '0.0.0.0',
  '224.0.0.1',
  '255.255.255.255',
  '198.18.0.1',
  '192.0.2.1',
  '::',
  '::1',
  '::ffff:127.0.0.1',
  '::ffff:169.254.169.254',
  '::127.0.0.1',
  '64:ff9b::a9fe:a9fe',
  '64:ff9b::7f00:1',
  '2002:7f00:1::',
  'fe80::1',
  'fe80::1%eth0',
  'fd00::1',
  'ff02::1',
  '2001:db8::1',
  'not-an-address',
])('%s is not called, whoever names it', (address) => {
  expect(mayConnect(address, false)).toBe(false);
});

test.each(['1.1.1.1', '203.162.0.11', '::ffff:1.1.1.1', '2606:4700:4700::1111'])('%s is called', (address) => {
  expect(addressRange(address)).toBe('unicast');
  expect(mayConnect(address, false)).toBe(true);
});

test('a host that the deployment lists may be private, but never the address of cloud metadata', () => {
  expect(mayConnect('127.0.0.1', true)).toBe(true);
  expect(mayConnect('10.0.0.5', true)).toBe(true);
  expect(mayConnect('169.254.169.254', true)).toBe(false);
  expect(mayConnect('::ffff:169.254.169.254', true)).toBe(false);
});

test('the list of private hosts names a host with all its ports, or one port', () => {
  expect(isAllowedPrivateHost(['replica.local'], 'Replica.local', 8080)).toBe(true);
  expect(isAllowedPrivateHost(['127.0.0.1:9001'], '127.0.0.1', 9001)).toBe(true);
  expect(isAllowedPrivateHost(['127.0.0.1:9001'], '127.0.0.1', 9002)).toBe(false);
  expect(isAllowedPrivateHost(['[::1]:9001'], '::1', 9001)).toBe(true);
  expect(isAllowedPrivateHost([], '127.0.0.1', 80)).toBe(false);
});

test.each(['169.254.169.254', '::1', '::ffff:127.0.0.1', '10.0.0.8'])(
  'a name whose DNS answer is %s is not called',
  async (address) => {
    const resolve = async () => [{ address, family: address.includes(':') ? 6 : 4 }];

    expect(await codeOf('http://baotayninh.example/', { resolve })).toBe('address-refused');
  },
);

test('a name is resolved once for a connection, so one that changes its answer after the check gains nothing', async () => {
  const site = await loopbackSite((_request, response) => response.end('tin'));
  let asked = 0;
  const resolve = async () => {
    asked += 1;
    return [{ address: asked === 1 ? '127.0.0.1' : '169.254.169.254', family: 4 }];
  };
  const url = `http://bao.example:${site.host.split(':')[1]}/`;

  expect(await codeOf(url, { resolve, allowPrivateHosts: ['bao.example'] })).toBe('answered 200');
  expect(asked).toBe(1);
});

test.each([
  'http://169.254.169.254/latest/meta-data',
  'http://[::1]:PORT/',
  'http://[::ffff:127.0.0.1]:PORT/',
  'http://0x7f.1:PORT/',
  'http://2130706433:PORT/',
])('a redirect to %s is not followed, even where any host is allowed', async (target) => {
  const inner = await loopbackSite((_request, response) => response.end('nội bộ'));
  const site = await loopbackSite((_request, response, path) => {
    if (path === '/robots.txt') return;
    response.writeHead(302, { location: target.replace('PORT', inner.host.split(':')[1] ?? '') }).end();
  });
  const fetch = testTransport({ retries: 0, allowPrivateHosts: [site.host] }).fetchFor({
    hosts: [site.host],
    source: 's',
    redirectAnywhere: true,
  });

  await expect(fetch(`${site.origin}/`)).rejects.toMatchObject({ code: 'address-refused', retry: 'never' });
  expect(inner.asked).toEqual([]);
});

test('loopback is refused without the deployment naming it, and the message says how to name it', async () => {
  const site = await loopbackSite((_request, response) => response.end('tin'));
  const fetch = testTransport({ allowPrivateHosts: [] }).fetchFor({ hosts: [site.host], source: 's' });

  await expect(fetch(`${site.origin}/`)).rejects.toThrow('NHIPBAO_ALLOW_HOSTS');
  expect(site.asked).toEqual([]);
});

test('proxies that the environment names are ignored', async () => {
  const proxy = await loopbackSite((_request, response) => response.end('từ proxy'));
  const site = await loopbackSite((_request, response) => response.end('từ trang'));
  process.env.HTTP_PROXY = proxy.origin;
  process.env.http_proxy = proxy.origin;
  try {
    const page = await testTransport().fetchFor({ hosts: [site.host], source: 's' })(`${site.origin}/`);
    expect(Buffer.from(page.bytes).toString()).toBe('từ trang');
  } finally {
    delete process.env.HTTP_PROXY;
    delete process.env.http_proxy;
  }
});

test('addresses that are no web addresses, or hold a password, are refused', async () => {
  expect(await codeOf('file:///etc/passwd', {}, ['x'])).toBe('address-invalid');
  expect(await codeOf('ftp://baotayninh.vn/a', {}, ['baotayninh.vn'])).toBe('address-invalid');
  expect(await codeOf('http://user:secret@baotayninh.vn/', {}, ['baotayninh.vn'])).toBe('address-invalid');
});
