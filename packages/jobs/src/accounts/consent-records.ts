import { randomUUID } from 'node:crypto';
import { type Clock, ConsentRecord } from '@nhipbao/records';
import { readFacts, type Warehouse, writeFact } from '@nhipbao/warehouse';

const entityOf = ({ account, id }: Pick<ConsentRecord, 'account' | 'id'>) => `consent:${account}:${id}`;

/** Records that somebody let an account be read. */
export async function recordConsent(
  { warehouse, clock }: { warehouse: Warehouse; clock: Clock },
  given: Pick<ConsentRecord, 'account' | 'flow' | 'connection' | 'authorisedBy' | 'scopes' | 'nativeId'>,
): Promise<ConsentRecord> {
  const record: ConsentRecord = {
    id: randomUUID(),
    ...given,
    authorisedAt: clock.now().toISOString(),
    revokedAt: null,
    revokedBy: null,
  };
  await writeFact(warehouse, {
    entity: entityOf(record),
    schema: ConsentRecord,
    by: given.authorisedBy,
    compute: () => record,
  });
  return record;
}

/** Consents of one account, or of all, newest first; those taken back are among them. */
export async function readConsents(warehouse: Warehouse, account?: string): Promise<ConsentRecord[]> {
  const facts = await readFacts(warehouse, account ? `consent:${account}:` : 'consent:', ConsentRecord);
  return facts.map(({ payload }) => payload).toSorted((a, b) => (a.authorisedAt < b.authorisedAt ? 1 : -1));
}

/** Marks as taken back what stands of an account's consents: of one connection, or of all. Answers how many. */
export async function revokeConsents(
  { warehouse, clock }: { warehouse: Warehouse; clock: Clock },
  { account, connection, by }: { account: string; connection?: string; by: string },
): Promise<number> {
  const standing = (await readConsents(warehouse, account)).filter(
    (record) => !record.revokedAt && (!connection || record.connection === connection),
  );
  for (const record of standing) {
    const revoked = { ...record, revokedAt: clock.now().toISOString(), revokedBy: by };
    await writeFact(warehouse, { entity: entityOf(record), schema: ConsentRecord, by, compute: () => revoked });
  }
  return standing.length;
}
