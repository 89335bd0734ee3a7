import type { Declaration, Registry } from '@nhipbao/records';
import type { Actor } from '../security/actor.ts';
import { unitsOf } from '../security/require-unit.ts';

/**
 * Which declarations an actor may read: those of the own agency's units, or of all for who belongs to none; a draft only within its agency and at
 * the department, which receives it. Readers of no agency and keys of other systems see what was sent.
 */
export function readableBy(actor: Actor, registry: Pick<Registry, 'units'>) {
  const own = unitsOf(actor, registry);
  const seesDrafts = own !== 'all' || actor.may.has('declarations:review');
  return ({ unit, state }: Pick<Declaration, 'unit' | 'state'>): boolean =>
    (own === 'all' || own.includes(unit)) && (state !== 'draft' || seesDrafts);
}
