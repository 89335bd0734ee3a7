import { type AuditRecord, type Rulebook, readAudits } from '@nhipbao/indicators';
import type { Warehouse } from '@nhipbao/warehouse';
import { rulebookOfVersion } from '../rulebooks/rulebook-store.ts';
import { AuditError } from './audit-error.ts';

/** One audit by its id. Throws AuditError `not-found`. */
export async function findAudit(warehouse: Warehouse, id: string): Promise<AuditRecord> {
  const found = (await readAudits(warehouse.reader.query, 'audit:')).find((one) => one.id === id);
  if (!found) throw new AuditError('not-found', `Không có đợt kiểm định ${id}.`);
  return found;
}

/** The rulebook that an audit was drawn under, as it is stored. Throws RulebookError `not-found`. */
export async function rulebookOfAudit(warehouse: Warehouse, { rulebook }: AuditRecord): Promise<Rulebook> {
  return rulebookOfVersion(warehouse, rulebook);
}
