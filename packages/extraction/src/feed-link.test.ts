import { expect, test } from 'vitest';
import { innerBase, resolveLink } from './feed-link.ts';

test('an absolute address stays as written, with blanks and doubled escapes mended', () => {
  for (const [written, expected] of [
    [' https://paper.example ', 'https://paper.example'],
    ['https://paper.example/a b?x=1&amp;y=2', 'https://paper.example/a%20b?x=1&y=2'],
    ['https://paper.example/vụ-mùa'.normalize('NFD'), 'https://paper.example/vụ-mùa'],
    ['https://paper.exam\nple/1', 'https://paper.example/1'],
    ['www.paper.example/1', 'https://www.paper.example/1'],
  ] as const)
    expect(resolveLink(written, undefined)).toBe(expected);
});

test('a relative address starts at its base and stays relative without one', () => {
  expect(resolveLink('../1.html', 'https://paper.example/rss/tin/')).toBe('https://paper.example/rss/1.html');
  expect(resolveLink('//paper.example/1', undefined)).toBe('https://paper.example/1');
  expect(resolveLink('/1.html', undefined)).toBe('/1.html');
});

test('what leads to no page of the web is no link', () => {
  for (const written of ['', ' ', 'javascript:alert(1)', 'mailto:a@b.c', 'urn:uuid:1', 'data:text/html,x']) {
    expect(resolveLink(written, 'https://paper.example/')).toBeNull();
    expect(resolveLink(written, undefined)).toBeNull();
  }
});

test('xml:base nests, and a broken one changes nothing', () => {
  const outer = innerBase('https://paper.example/rss', '/tin/');
  expect(innerBase(outer, '2024/')).toBe('https://paper.example/tin/2024/');
  expect(innerBase(outer, 'http://[')).toBe(outer);
  expect(innerBase(undefined, '/tin/')).toBeUndefined();
});
