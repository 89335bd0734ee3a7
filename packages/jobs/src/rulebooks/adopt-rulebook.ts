import { measuringPeriod, yearStanding } from '@nhipbao/records';
import { type Warehouse, writeFact } from '@nhipbao/warehouse';
import { listYearActs } from '../cycle/year-acts.ts';
import { RulebookError } from './rulebook-error.ts';
import { rulebookOf } from './rulebook-in-force.ts';
import {
  findRulebook,
  type KeptRulebook,
  keptRulebook,
  listRulebooks,
  rulebookEntity,
  StoredRulebook,
} from './rulebook-store.ts';

/**
 * Adopts a draft: from now on it never changes. Throws RulebookError `not-found`, or `conflict` where it is adopted already or would take
 * the place of the rulebook by which a year was reported: that year has to be reopened first, which is a recorded act.
 */
export async function adoptRulebook(
  warehouse: Warehouse,
  version: string,
  { by, now, note }: { by: string; now: Date; note: string | null },
): Promise<KeptRulebook> {
  const draft = await findRulebook(warehouse, version);
  const [year] = draft.adoptedAt === null ? await reportedYearsUnder(warehouse, draft, now) : [];
  if (year !== undefined)
    throw new RulebookError(
      'conflict',
      `Năm ${year} đã báo cáo theo bộ quy tắc đang áp dụng. Hãy để bộ quy tắc ${version} có hiệu lực từ kỳ đo sau, hoặc mở lại năm ${year} trước.`,
    );
  const fact = await writeFact(warehouse, {
    entity: rulebookEntity(version),
    schema: StoredRulebook,
    by,
    compute(current) {
      if (!current) return undefined;
      if (current.payload.adoptedAt !== null)
        throw new RulebookError('conflict', `Bộ quy tắc ${version} đã được áp dụng trước đó.`);
      return { ...current.payload, adoptedAt: now.toISOString(), note: note ?? current.payload.note };
    },
  });
  if (!fact) throw new RulebookError('not-found', `Không có bộ quy tắc ${version}.`);
  return keptRulebook(fact);
}

/** Years that were reported and stand so, and that would be measured by a draft if it were adopted now. */
async function reportedYearsUnder(warehouse: Warehouse, draft: KeptRulebook, now: Date): Promise<number[]> {
  const [years, all] = await Promise.all([listYearActs(warehouse), listRulebooks(warehouse)]);
  const others = all.filter(({ rulebook }) => rulebook.version !== draft.rulebook.version);
  return years
    .filter((one) => yearStanding(one).reported !== null)
    .map(({ year }) => year)
    .filter((year) => {
      const inForce = rulebookOf(measuringPeriod(String(year)), [...others, { ...draft, adoptedAt: now }]);
      return inForce.version === draft.rulebook.version;
    });
}
