import { z } from 'zod';
import type { LinearModel } from './linear-model.ts';

const MAGIC = 'NBM1';

const Header = z.object({
  task: z.enum(['topic', 'format']),
  version: z.string(),
  labels: z.array(z.string()).min(2),
  bits: z.int().min(8).max(22),
  seed: z.int(),
  examples: z.int(),
  trainedOn: z.string(),
  weightScale: z.number(),
  importanceScale: z.number(),
  temperature: z.number().positive(),
});

/** What is wrong with a model file. */
export class ModelFileError extends Error {
  override name = 'ModelFileError';
}

/**
 * A model as bytes: "NBM1", length of the header (uint32 LE), header (JSON, UTF-8), biases (float32 LE), importance (bytes), weights
 * (signed bytes). The same model gives the same bytes: nothing of time or machine is in it. No vocabulary: features are hashes.
 */
export function writeModel(model: LinearModel): Uint8Array {
  const header = new TextEncoder().encode(JSON.stringify(Header.parse(model.header)));
  const { bias, importance, weights } = model;
  const bytes = new Uint8Array(8 + header.length + 4 * bias.length + importance.length + weights.length);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode(MAGIC), 0);
  view.setUint32(4, header.length, true);
  bytes.set(header, 8);
  let at = 8 + header.length;
  for (const value of bias) {
    view.setFloat32(at, value, true);
    at += 4;
  }
  bytes.set(importance, at);
  bytes.set(new Uint8Array(weights.buffer, weights.byteOffset, weights.length), at + importance.length);
  return bytes;
}

/** Reads a model file, of the given task where one is asked for. Throws ModelFileError where the bytes are no such model or are cut short. */
export function readModel(bytes: Uint8Array, task?: LinearModel['header']['task']): LinearModel {
  if (bytes.length < 8 || new TextDecoder().decode(bytes.subarray(0, 4)) !== MAGIC)
    throw new ModelFileError('Không phải tệp mô hình NBM1');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = 8 + view.getUint32(4, true);
  const header = headerOf(bytes.subarray(8, start));
  if (task !== undefined && header.task !== task)
    throw new ModelFileError(`Đây là mô hình ${header.task}, cần mô hình ${task}`);
  const features = 2 ** header.bits;
  const labels = header.labels.length;
  const importanceAt = start + 4 * labels;
  if (bytes.length !== importanceAt + features + features * labels)
    throw new ModelFileError('Tệp mô hình bị cắt cụt hoặc thừa');
  const bias = Float32Array.from({ length: labels }, (_, k) => view.getFloat32(start + 4 * k, true));
  const weightsAt = importanceAt + features;
  return {
    header,
    bias,
    // Copied by new, not by slice: a Buffer's slice is a view of its whole pool.
    importance: new Uint8Array(bytes.subarray(importanceAt, weightsAt)),
    weights: new Int8Array(new Uint8Array(bytes.subarray(weightsAt)).buffer),
  };
}

function headerOf(bytes: Uint8Array): LinearModel['header'] {
  try {
    return Header.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch (cause) {
    throw new ModelFileError('Phần đầu tệp mô hình không đọc được', { cause });
  }
}
