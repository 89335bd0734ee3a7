import { Account } from '@nhipbao/records';
import { readFactVersions, type Warehouse } from '@nhipbao/warehouse';

/** An account as the registry last held it, also where it was taken out since: what it brought can still be in the store. */
export async function accountEver(warehouse: Pick<Warehouse, 'reader'>, id: string): Promise<Account | undefined> {
  const versions = await readFactVersions(warehouse, `registry:account:${id}`, Account.nullable());
  return versions.findLast(({ payload }) => payload !== null)?.payload ?? undefined;
}
