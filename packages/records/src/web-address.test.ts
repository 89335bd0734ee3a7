import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalAddress } from './web-address.ts';

test.each([
  [
    'http://www.baotayninh.vn/index.php/khanh-thanh-cau-a190711.html',
    'https://baotayninh.vn/khanh-thanh-cau-a190711.html',
  ],
  ['https://m.baotayninh.vn/a-a1.html?utm_source=zalo&fbclid=x#binh-luan', 'https://baotayninh.vn/a-a1.html'],
  ['https://tayninhtv.vn/ban-tin-18g30/', 'https://tayninhtv.vn/ban-tin-18g30'],
  ['https://example.vn/?b=2&a=1', 'https://example.vn?a=1&b=2'],
  ['https://example.vn:8443/a', 'https://example.vn:8443/a'],
])('%s names the same story as %s', (address, canonical) => {
  expect(canonicalAddress(address)).toBe(canonical);
});

test('a canonical address is its own canonical address', () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
      const once = canonicalAddress(address);
      expect(canonicalAddress(once)).toBe(once);
    }),
  );
});

test('what is no web address is refused', () => {
  expect(() => canonicalAddress('mailto:a@b.vn')).toThrow(TypeError);
  expect(() => canonicalAddress('bao tay ninh')).toThrow(TypeError);
});
