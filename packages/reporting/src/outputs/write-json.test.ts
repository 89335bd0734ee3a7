import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exampleReport } from '../example/example-report.ts';
import { canonicalJson } from './write-json.ts';

test('a report is written as the reference implementation of RFC 8785 writes it', () => {
  const model = exampleReport('department-report');
  expect(canonicalJson(model)).toBe(canonicalize(model));
});

test('so is any value with names as a report has them', () => {
  const name = fc.stringMatching(/^[A-Za-z_ắ\u{1F4F0}][A-Za-z0-9_đ\u{1F4F0}]{0,6}$/u);
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.string({ unit: 'grapheme' }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(name, tie('value'), { maxKeys: 6, noNullPrototype: true }),
    ),
  }));
  fc.assert(
    fc.property(value, (one) => {
      expect(canonicalJson(one)).toBe(canonicalize(one));
    }),
  );
});
