import { type AuditRecord, auditFor, type Rulebook } from '@nhipbao/indicators';
import type { PeriodId, UnitId } from '@nhipbao/records';
import type { Warehouse } from '@nhipbao/warehouse';

/** The signed audit that holds for each unit of a rulebook's denominator in a period; units without one are left out. */
export async function signedAudits(
  warehouse: Warehouse,
  period: PeriodId,
  rulebook: Rulebook,
): Promise<Map<UnitId, AuditRecord>> {
  const found = await Promise.all(
    rulebook.parameters.unitsOfDenominator.value.map(async (unit) => ({
      unit,
      record: await auditFor(warehouse.reader.query, { unit, period, rulebook }),
    })),
  );
  return new Map(found.flatMap(({ unit, record }) => (record?.signed ? [[unit, record] as const] : [])));
}
