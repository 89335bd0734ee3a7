import { type Fact, readFact, type Warehouse, writeFact } from '@nhipbao/warehouse';
import { z } from 'zod';

/** Which version of rules and models is in force. `digest`: SHA-256 of the format model trained here, null for the shipped one. */
export const AdoptedModel = z.object({ version: z.string(), digest: z.string().nullable() });
export type AdoptedModel = z.infer<typeof AdoptedModel>;

const ENTITY = 'model:adopted';

/** The version in force with who adopted it and when; undefined before the first start has named one. */
export async function adoptedModel(warehouse: Warehouse): Promise<Fact<AdoptedModel> | undefined> {
  return readFact(warehouse, ENTITY, AdoptedModel);
}

/** Names the version in force. Every earlier one stays as a version of the fact: who, when. */
export async function nameAdopted(warehouse: Warehouse, adopted: AdoptedModel, by: string): Promise<void> {
  await writeFact(warehouse, {
    entity: ENTITY,
    schema: AdoptedModel,
    by,
    compute: (current) =>
      current?.payload.version === adopted.version && current.payload.digest === adopted.digest ? undefined : adopted,
  });
}
