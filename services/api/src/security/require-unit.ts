import type { Registry, UnitId } from '@nhipbao/records';
import { unitsOfAgency } from '../people/agency-roles.ts';
import { ApiError } from '../problems/api-error.ts';
import type { Actor } from './actor.ts';

/** The units an actor may act for: all of them, unless the account belongs to an agency. */
export function unitsOf(actor: Actor, registry: Pick<Registry, 'units'>): readonly UnitId[] | 'all' {
  return actor.user.agency === null ? 'all' : unitsOfAgency(registry, actor.user.agency);
}

/** Refuses what concerns another agency's unit. Throws ApiError `not-permitted`. */
export function requireUnit(actor: Actor, unit: UnitId, registry: Pick<Registry, 'units'>): void {
  const units = unitsOf(actor, registry);
  if (units !== 'all' && !units.includes(unit))
    throw new ApiError('not-permitted', { detail: 'Nội dung này thuộc đơn vị của cơ quan khác.' });
}
