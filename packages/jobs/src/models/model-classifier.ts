import { createHash } from 'node:crypto';
import { type Classifier, createClassifier, shippedModels } from '@nhipbao/classifier';
import { formatModelFile, type Warehouse } from '@nhipbao/warehouse';
import { adoptedModel } from './adopted-model.ts';

/** SHA-256 of a model file, lower-case hex. */
export function modelDigest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * The classifier of this program's rules with a format model trained here, or with the shipped one where no bytes are given. Throws
 * ModelFileError where the bytes are no model.
 */
export async function modelClassifier(bytes?: Uint8Array): Promise<Classifier> {
  if (bytes === undefined) return createClassifier(shippedModels());
  const { openFormatModel } = await import('@nhipbao/classifier/training');
  return createClassifier({ ...shippedModels(), formatModel: openFormatModel(bytes) });
}

/** The file of the format model in force; undefined where that is the shipped one. */
export async function modelInForce(warehouse: Warehouse): Promise<Uint8Array | undefined> {
  const adopted = (await adoptedModel(warehouse))?.payload;
  if (adopted === undefined || adopted.digest === null) return undefined;
  const stored = await warehouse.reader.find(formatModelFile, { version: adopted.version });
  return stored === undefined ? undefined : Buffer.from(stored.file, 'base64');
}

/** The classifier to work with: this program's rules with the format model that was adopted, if one was. */
export async function classifierInForce(warehouse: Warehouse): Promise<Classifier> {
  return modelClassifier(await modelInForce(warehouse));
}
