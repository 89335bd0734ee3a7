import type { KeptDeclaration } from '@nhipbao/indicators';
import {
  type AttachedDocument,
  Declaration,
  type DeclaredKind,
  type DeclaredValues,
  type IndicatorNumber,
  PLAN_INDICATORS,
} from '@nhipbao/records';
import { type Fact, readFact, readFacts, readFactVersions, type Warehouse, writeFact } from '@nhipbao/warehouse';
import { DeclarationError } from './declaration-error.ts';

const PREFIX = 'declaration:';

/** Whose declaration of what. */
export interface DeclarationKey {
  indicator: string;
  unit: string;
  period: string;
}

const entityOf = ({ indicator, unit, period }: DeclarationKey) => `${PREFIX}${period}:${unit}:${indicator}`;

/** What each indicator may be declared by; a statement is also taken for any indicator of a year before the product. */
const KINDS: Readonly<Record<IndicatorNumber, DeclaredKind>> = {
  1: 'statement',
  2: 'statement',
  3: 'statement',
  4: 'revenue',
  5: 'training',
  6: 'security-level',
};

/** What an indicator is declared by. */
export const declaredKind = (indicator: IndicatorNumber): DeclaredKind => KINDS[indicator];

/** Throws DeclarationError where an indicator is not declared by values of this kind. */
function checkKind(indicator: string, values: DeclaredValues): void {
  const number = PLAN_INDICATORS.find(({ id }) => id === indicator)?.number;
  if (number === undefined) throw new DeclarationError('not-found', `Không có chỉ tiêu ${indicator}.`);
  if (values.kind !== KINDS[number])
    throw new DeclarationError('invalid-input', `Chỉ tiêu ${number} được kê khai bằng nội dung khác.`);
}

/** Keeps a draft in place of what stood. Throws DeclarationError `conflict` once it is with the department or confirmed. */
export async function draftDeclaration(
  warehouse: Warehouse,
  key: DeclarationKey,
  said: { values: DeclaredValues; documents: AttachedDocument[]; note: string | null },
  by: string,
): Promise<Fact<Declaration>> {
  checkKind(key.indicator, said.values);
  return change(warehouse, key, by, (current) => {
    if (current?.state === 'submitted')
      throw new DeclarationError('conflict', 'Kê khai đã gửi; Sở trả lại thì mới sửa được.');
    if (current?.state === 'confirmed')
      throw new DeclarationError('conflict', 'Kê khai đã được Sở xác nhận nên không sửa được.');
    return { ...key, ...said, state: 'draft', decisionNote: current?.decisionNote ?? null };
  });
}

/** Hands a draft, or what was returned, to the department. Throws DeclarationError. */
export function submitDeclaration(warehouse: Warehouse, key: DeclarationKey, by: string): Promise<Fact<Declaration>> {
  return change(warehouse, key, by, (current) => {
    if (!current) throw new DeclarationError('not-found', 'Chưa có kê khai để gửi.');
    if (current.state !== 'draft') throw new DeclarationError('conflict', 'Chỉ gửi được kê khai còn là nháp.');
    return { ...current, state: 'submitted' };
  });
}

/** The department's word on what was submitted; a confirmed one can be returned again, on record. Throws DeclarationError. */
export function decideDeclaration(
  warehouse: Warehouse,
  key: DeclarationKey,
  { decision, note }: { decision: 'confirmed' | 'returned'; note: string | null },
  by: string,
): Promise<Fact<Declaration>> {
  return change(warehouse, key, by, (current) => {
    if (!current) throw new DeclarationError('not-found', 'Không có kê khai này.');
    const open = current.state === 'submitted' || (current.state === 'confirmed' && decision === 'returned');
    if (!open) throw new DeclarationError('conflict', 'Kê khai này không chờ Sở quyết định.');
    return { ...current, state: decision, decisionNote: note };
  });
}

async function change(
  warehouse: Warehouse,
  key: DeclarationKey,
  by: string,
  next: (current: Declaration | undefined) => Declaration,
): Promise<Fact<Declaration>> {
  const entity = entityOf(key);
  const fact = await writeFact(warehouse, {
    entity,
    schema: Declaration,
    by,
    compute: (current) => next(current?.payload),
  });
  if (!fact) throw new DeclarationError('not-found', 'Không có kê khai này.');
  return fact;
}

/** Every declaration of a period, or of all periods, as it stands. */
export const listDeclarations = (warehouse: Warehouse, period: string | 'all'): Promise<Fact<Declaration>[]> =>
  readFacts(warehouse, period === 'all' ? PREFIX : `${PREFIX}${period}:`, Declaration);

/** One declaration as it stands; undefined where there is none. */
export const findDeclaration = (warehouse: Warehouse, key: DeclarationKey): Promise<Fact<Declaration> | undefined> =>
  readFact(warehouse, entityOf(key), Declaration);

/** What stood of one declaration before, oldest first. */
export const declarationVersions = (warehouse: Warehouse, key: DeclarationKey): Promise<Fact<Declaration>[]> =>
  readFactVersions(warehouse, entityOf(key), Declaration);

/**
 * A unit's declarations of a period by indicator: what its values rest on. A draft is its author's alone: no value, no evidence and no package
 * may tell what stands in it.
 */
export function declarationsOf(all: readonly Fact<Declaration>[], unit: string): ReadonlyMap<string, KeptDeclaration> {
  const own = all.filter(({ payload }) => payload.unit === unit && payload.state !== 'draft');
  return new Map(own.map(({ payload, version, at }) => [payload.indicator, { declaration: payload, version, at }]));
}
