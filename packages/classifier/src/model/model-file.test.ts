import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openFormatModel } from '../format-model.ts';
import { openTopicModel } from '../topic-model.ts';
import { evaluateTopic, trainTopic } from '../training/train-topic.ts';
import { ModelFileError, readModel, writeModel } from './model-file.ts';

const SPORT = ['đội bóng thắng trận', 'cầu thủ ghi bàn', 'huấn luyện viên đổi đội hình', 'trọng tài rút thẻ đỏ'];
const FARM = ['nông dân gặt lúa', 'vườn sầu riêng chín', 'giá phân bón tăng', 'đàn bò sữa khỏe'];
const lines = Array.from({ length: 60 }, (_, n) => {
  const from = n % 2 === 0 ? SPORT : FARM;
  return {
    id: String(n),
    label: n % 2 === 0 ? 'Thể thao' : 'Nông nghiệp',
    text: `${from[n % 4]}, ${from[(n >> 2) % 4]} ngày ${n}`,
  };
});

test('training twice with one seed gives the same bytes, another seed gives others', () => {
  const bytes = trainTopic(lines);
  expect(trainTopic(lines)).toEqual(bytes);
  expect(trainTopic(lines, { seed: 2 })).not.toEqual(bytes);
});

test('a model file is read back as it was written and tells the topics apart', () => {
  const bytes = trainTopic(lines);
  expect(writeModel(readModel(bytes))).toEqual(bytes);
  expect(evaluateTopic(bytes, lines)).toMatchObject({ n: 60, accuracy: 1, macroF1: 1 });
  expect(openTopicModel(bytes).predict('cầu thủ và trọng tài').label).toBe('Thể thao');
});

test('a model read from a Buffer, a view of a larger pool, predicts the same', () => {
  const bytes = trainTopic(lines);
  const pool = Buffer.concat([Buffer.from('abc'), bytes, Buffer.from('xyz')]).subarray(3, 3 + bytes.length);
  for (const { text } of lines) expect(openTopicModel(pool).predict(text)).toEqual(openTopicModel(bytes).predict(text));
});

test('the file holds no word of the texts it was trained on', () => {
  const text = new TextDecoder('latin1').decode(trainTopic(lines));
  for (const word of ['trọng tài', 'lúa', 'bóng', 'sầu'])
    expect(text).not.toContain(new TextDecoder('latin1').decode(new TextEncoder().encode(word)));
});

test('bytes that are no model, or not all of one, are refused with one clear error', () => {
  const bytes = trainTopic(lines);
  expect(() => readModel(bytes.slice(0, -1))).toThrow(ModelFileError);
  expect(() => readModel(new Uint8Array())).toThrow(ModelFileError);
  expect(() => openFormatModel(bytes)).toThrow(ModelFileError);
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => {
      expect(() => readModel(noise)).toThrow(ModelFileError);
    }),
  );
});
