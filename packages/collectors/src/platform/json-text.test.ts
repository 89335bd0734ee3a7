import { expect, test } from 'vitest';
import { parseJsonText } from './json-text.ts';

test('ids beyond 2^53 stay digit for digit, other numbers stay numbers', () => {
  expect(parseJsonText('{"id":7570000000000000001,"n":[1,-2.5,1e3],"big":-9007199254740993}')).toEqual({
    id: '7570000000000000001',
    n: [1, -2.5, 1000],
    big: '-9007199254740993',
  });
});

test('what is cut off, empty or nested without end is no JSON', () => {
  for (const text of ['', '{"a":', '{"a":1}}', '<html>', '['.repeat(200_000)])
    expect(() => parseJsonText(text)).toThrow(SyntaxError);
});
