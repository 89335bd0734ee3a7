import { defaultRulebook, Rulebook } from '@nhipbao/indicators';
import { claim, type Fact, readFact, readFacts, type Warehouse, writeFact } from '@nhipbao/warehouse';
import { z } from 'zod';
import { RulebookError } from './rulebook-error.ts';

/** A rulebook as its fact keeps it. */
export const StoredRulebook = z.strictObject({
  rulebook: Rulebook,
  /** Null: a draft, which may still be changed. */
  adoptedAt: z.iso.datetime().nullable(),
  note: z.string().nullable(),
});
export type StoredRulebook = z.output<typeof StoredRulebook>;

const PREFIX = 'rulebook:';
/** Name of the fact that keeps a rulebook. */
export const rulebookEntity = (version: string) => PREFIX + version;

/** A rulebook with how it came about. */
export interface KeptRulebook {
  rulebook: Rulebook;
  adoptedAt: Date | null;
  /** Who wrote this version of it: the adopter once adopted. */
  by: string;
  note: string | null;
}

/** A stored rulebook with its author. */
export const keptRulebook = ({ payload, by }: Fact<StoredRulebook>): KeptRulebook => ({
  rulebook: payload.rulebook,
  adoptedAt: payload.adoptedAt === null ? null : new Date(payload.adoptedAt),
  by,
  note: payload.note,
});

/** Keeps the shipped rulebook as adopted, at first start; what is stored under its name is never overwritten. */
export async function seedRulebook(warehouse: Warehouse, now: Date): Promise<void> {
  const rulebook = defaultRulebook();
  if (await readFact(warehouse, rulebookEntity(rulebook.version), StoredRulebook)) return;
  const payload: StoredRulebook = {
    rulebook,
    adoptedAt: now.toISOString(),
    note: 'Bộ quy tắc mặc định, chờ Sở xác nhận.',
  };
  await claim(warehouse, { entity: rulebookEntity(rulebook.version), expected: 0, payload, by: 'seed' });
}

/** Every rulebook, drafts included, newest effect first. */
export async function listRulebooks(warehouse: Warehouse): Promise<KeptRulebook[]> {
  const all = (await readFacts(warehouse, PREFIX, StoredRulebook)).map(keptRulebook);
  return all.sort((a, b) => order(b).localeCompare(order(a)));
}

const order = ({ rulebook, adoptedAt }: KeptRulebook) =>
  `${rulebook.effectiveFrom} ${adoptedAt?.toISOString() ?? ''} ${rulebook.version}`;

/** One rulebook by its version. Throws RulebookError `not-found`. */
export async function findRulebook(warehouse: Warehouse, version: string): Promise<KeptRulebook> {
  const fact = await readFact(warehouse, rulebookEntity(version), StoredRulebook);
  if (!fact) throw new RulebookError('not-found', `Không có bộ quy tắc ${version}.`);
  return keptRulebook(fact);
}

/**
 * The rulebook that a value, an audit or a report names. What is stored under the name decides, for a later release may ship another text
 * under it; the shipped one stands in only where the store was never seeded with it. Throws RulebookError `not-found`.
 */
export async function rulebookOfVersion(warehouse: Warehouse, version: string): Promise<Rulebook> {
  const fact = await readFact(warehouse, rulebookEntity(version), StoredRulebook);
  if (fact) return fact.payload.rulebook;
  const shipped = defaultRulebook();
  if (shipped.version === version) return shipped;
  throw new RulebookError('not-found', `Không có bộ quy tắc ${version}.`);
}

/** Keeps a draft, in place of the one before under the same name. Throws RulebookError `conflict` where that name is adopted. */
export async function draftRulebook(
  warehouse: Warehouse,
  rulebook: Rulebook,
  { by, note }: { by: string; note: string | null },
): Promise<KeptRulebook> {
  const fact = await writeFact(warehouse, {
    entity: rulebookEntity(rulebook.version),
    schema: StoredRulebook,
    by,
    compute(current) {
      if (current && current.payload.adoptedAt !== null)
        throw new RulebookError(
          'conflict',
          `Bộ quy tắc ${rulebook.version} đã áp dụng nên không sửa được; hãy đặt tên phiên bản mới.`,
        );
      return { rulebook, adoptedAt: null, note };
    },
  });
  if (!fact) throw new RulebookError('not-found', `Không có bộ quy tắc ${rulebook.version}.`);
  return keptRulebook(fact);
}
