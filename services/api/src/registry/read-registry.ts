import { Account, Agency, Platform, type Registry, ReportingUnit, Source } from '@nhipbao/records';
import { readFacts, type Warehouse } from '@nhipbao/warehouse';
import type { z } from 'zod';

/** The registry as it stands in the warehouse, where it is the truth after the first start. Entries taken out (null) are left out. */
export async function readRegistry(warehouse: Warehouse): Promise<Registry> {
  const list = async <Schema extends z.ZodType>(kind: string, schema: Schema): Promise<z.output<Schema>[]> => {
    const facts = await readFacts(warehouse, `registry:${kind}:`, schema.nullable());
    return facts.flatMap(({ payload }) => (payload === null ? [] : [payload]));
  };
  const [agencies, units, platforms, accounts, sources] = await Promise.all([
    list('agency', Agency),
    list('unit', ReportingUnit),
    list('platform', Platform),
    list('account', Account),
    list('source', Source),
  ]);
  return { agencies, units, platforms, accounts, sources };
}
