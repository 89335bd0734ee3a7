import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseRobots } from './robots.ts';

const ROBOTS = `
User-agent: *
Disallow: /admin/
Crawl-delay: 2
Sitemap: https://paper.example/sitemap.xml

User-agent: NhipBao
Allow: /tin-tuc
Disallow: /*.pdf$
Crawl-delay: 0.5
`;

test('an agent with its own group heeds that group and no other', () => {
  const robots = parseRobots(ROBOTS);
  expect(robots.allowed('NhipBao/1.0 (+https://example.org)', 'https://paper.example/admin/')).toBe(true);
  expect(robots.allowed('nhipbao', 'https://paper.example/in/so-1.pdf')).toBe(false);
  expect(robots.allowed('nhipbao', 'https://paper.example/in/so-1.pdf?page=2')).toBe(true);
  expect(robots.allowed('OtherBot', 'https://paper.example/admin/x')).toBe(false);
  expect([robots.crawlDelay('NhipBao'), robots.crawlDelay('OtherBot')]).toEqual([0.5, 2]);
  expect(robots.sitemaps).toEqual(['https://paper.example/sitemap.xml']);
});

test('the longest rule wins, and of equal ones the permission', () => {
  const robots = parseRobots(
    'User-agent: a\nUser-agent: b\nDisallow: /tin\nAllow: /tin/the-thao\nAllow: /x\nDisallow: /x',
  );
  for (const agent of ['a', 'b']) {
    expect(robots.allowed(agent, 'https://p.example/tin/kinh-te')).toBe(false);
    expect(robots.allowed(agent, 'https://p.example/tin/the-thao/1')).toBe(true);
    expect(robots.allowed(agent, 'https://p.example/x')).toBe(true);
  }
});

test('a Vietnamese path in robots.txt is met by the encoded address', () => {
  const robots = parseRobots('User-agent: *\nDisallow: /nội-bộ/\n');
  expect(robots.allowed('NhipBao', new URL('/nội-bộ/1', 'https://p.example').href)).toBe(false);
});

test('an empty file, a web page and a file of wildcards ask nothing and cost nothing', () => {
  expect(parseRobots('').allowed('NhipBao', 'https://p.example/')).toBe(true);
  expect(
    parseRobots('<!doctype html><html><body>404: not found</body></html>').allowed('NhipBao', 'https://p.example/'),
  ).toBe(true);
  const hostile = parseRobots(`User-agent: *\nDisallow: /${'*a'.repeat(100_000)}b`);
  expect(hostile.allowed('NhipBao', `https://p.example/${'a'.repeat(100_000)}`)).toBe(true);
});

test('no text makes it throw', () => {
  const line = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('user-agent: *', 'disallow: /', 'allow: *$', 'crawl-delay: x'),
  );
  fc.assert(
    fc.property(fc.array(line), fc.string({ unit: 'binary' }), (lines, url) => {
      expect(typeof parseRobots(lines.join('\n')).allowed('NhipBao', url)).toBe('boolean');
    }),
  );
});
