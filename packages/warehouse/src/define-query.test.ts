import { expect, test } from 'vitest';
import { z } from 'zod';
import { defineQuery, sqlWithSamples } from './define-query.ts';

const row = z.object({ n: z.int() });
const define = (params: z.ZodObject, sql: string) => defineQuery({ name: 'q', params, row, sql });

test('a parameter that the SQL does not use is an error when the query is defined', () => {
  expect(() => define(z.object({ unit: z.string() }), 'SELECT 1 AS n')).toThrow('query q: the SQL does not use unit');
});

test('a parameter that the schema does not declare is an error when the query is defined', () => {
  expect(() => define(z.object({}), 'SELECT {year:UInt16} AS n')).toThrow('query q: params does not declare year');
});

test('a parameter cannot choose the table that is read', () => {
  expect(() => define(z.object({ t: z.string() }), 'SELECT 1 AS n FROM {t:Identifier}')).toThrow(/Identifier/);
});

test('a parameter cannot have two types', () => {
  expect(() => define(z.object({ a: z.string() }), 'SELECT {a:String}, {a:UInt8}')).toThrow(
    'two types, String and UInt8',
  );
});

test('types with arguments and quotes are read whole', () => {
  const query = define(
    z.object({ at: z.date(), ids: z.array(z.string()) }),
    `SELECT {at:DateTime64(3, 'UTC')} > now64(3) AS n WHERE has({ids : Array(String)}, 'x')`,
  );
  expect([...query.placeholders]).toEqual([
    ['at', "DateTime64(3, 'UTC')"],
    ['ids', 'Array(String)'],
  ]);
  expect(sqlWithSamples(query)).toBe(
    `SELECT defaultValueOfTypeName('DateTime64(3, \\'UTC\\')') > now64(3) AS n WHERE has(defaultValueOfTypeName('Array(String)'), 'x')`,
  );
});
