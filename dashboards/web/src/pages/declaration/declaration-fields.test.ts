import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DeclarationFields, fieldsOf, readFields, wholeNumber } from './declaration-fields.ts';

const blank = fieldsOf(undefined, { baseYear: null, measure: 'share' });
const read = (kind: Parameters<typeof readFields>[0], fields: Partial<DeclarationFields>) =>
  readFields(kind, { ...blank, ...fields }, 'share');

test('amounts are read as offices write them, and nothing is guessed', () => {
  expect(['13.200.000.000', '13 200 000 000', '13200000000', ' 7 '].map(wholeNumber)).toEqual([
    13_200_000_000, 13_200_000_000, 13_200_000_000, 7,
  ]);
  expect(['13,2 tỷ', '13.2', '1.000.00', '-5', '', '1e9', '13.200,5'].map(wholeNumber)).toEqual(
    Array.from({ length: 7 }, () => undefined),
  );
});

test('every field that is wrong is named, each with what is wrong', () => {
  expect(read('revenue', { revenue: '13,2 tỷ', baseRevenue: '0', baseYear: '203' })).toEqual({
    faults: { revenue: 'amount', baseRevenue: 'positive', baseYear: 'year' },
  });
  expect(read('training', { trained: '9', people: '4' })).toEqual({ faults: { trained: 'tooMany' } });
  expect(read('training', { trained: '', people: '0' })).toEqual({
    faults: { trained: 'count', people: 'atLeastOne' },
  });
  expect(read('security-level', {})).toEqual({ faults: { level: 'choose' } });
  expect(read('statement', { value: 'nhiều' })).toEqual({ faults: { met: 'choose', value: 'number' } });
});

test('a percentage of a statement becomes a share, and an empty one stays unknown', () => {
  expect(read('statement', { met: 'yes', value: '13,5 %' })).toEqual({
    values: { kind: 'statement', met: true, value: 0.135 },
  });
  expect(read('statement', { met: 'no' })).toEqual({ values: { kind: 'statement', met: false, value: null } });
});

test('what was declared comes back into the fields and out of them unchanged', () => {
  const people = fc.integer({ min: 1, max: 5000 });
  const declared = fc.oneof(
    fc.record({
      kind: fc.constant('revenue' as const),
      revenue: fc.integer({ min: 0, max: 10 ** 14 }),
      baseRevenue: fc.integer({ min: 1, max: 10 ** 14 }),
      baseYear: fc.integer({ min: 2015, max: 2030 }),
    }),
    people.chain((all) =>
      fc.record({
        kind: fc.constant('training' as const),
        trained: fc.integer({ min: 0, max: all }),
        people: fc.constant(all),
      }),
    ),
    fc.record({
      kind: fc.constant('security-level' as const),
      level: fc.option(fc.integer({ min: 1, max: 5 })),
    }),
    fc.record({
      kind: fc.constant('statement' as const),
      met: fc.boolean(),
      value: fc.option(fc.integer({ min: 0, max: 1000 }).map((permille) => permille / 1000)),
    }),
  );
  fc.assert(
    fc.property(declared, fc.constantFrom('share' as const, 'months' as const), (values, measure) => {
      const fields = fieldsOf(values, { baseYear: null, measure });
      expect(readFields(values.kind, fields, measure)).toEqual({ values });
    }),
  );
});
