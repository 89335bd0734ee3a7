import { expect, test } from 'vitest';
import { schemaFields, settingsOf } from './schema-fields.ts';

const schema = {
  type: 'object',
  properties: {
    url: { type: 'string', format: 'uri' },
    oa: { type: 'string', pattern: '^\\d{5,25}$' },
    units: { type: 'integer', default: 1000 },
    kind: { enum: ['a', 'b'] },
    sections: { type: 'array', items: { type: 'string' } },
    mapping: { type: 'object' },
    deep: { type: 'boolean' },
  },
  required: ['url', 'oa'],
};

test('each setting gets the field that fits it, and says what holds where nothing is entered', () => {
  const fields = schemaFields(schema);
  expect(fields.map(({ name, kind }) => [name, kind])).toEqual([
    ['url', 'url'],
    ['oa', 'text'],
    ['units', 'number'],
    ['kind', 'choice'],
    ['sections', 'lines'],
    ['mapping', 'json'],
    ['deep', 'switch'],
  ]);
  expect(fields.filter(({ required }) => required).map(({ name }) => name)).toEqual(['url', 'oa']);
  expect(fields[2]?.fallback).toBe('1000');
});

test('what is entered becomes settings of the right types, and empty fields are left to the collector', () => {
  const values = {
    url: ' https://bao.example/rss ',
    oa: '123456789',
    units: '',
    sections: 'thoi-su\n\n xa-hoi ',
    mapping: '{"title": "Tít"}',
    deep: 'true',
  };
  expect(settingsOf(schemaFields(schema), values)).toEqual({
    url: 'https://bao.example/rss',
    oa: '123456789',
    sections: ['thoi-su', 'xa-hoi'],
    mapping: { title: 'Tít' },
    deep: true,
  });
  expect(() => settingsOf(schemaFields(schema), { mapping: '{' })).toThrow(SyntaxError);
});
