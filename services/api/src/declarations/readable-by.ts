import type { Declaration, Registry } from '@nhipbao/records';
import type { Actor } from '../security/actor.ts';
import { unitsOf } from '../security/require-unit.ts';

/** Whether an actor reads drafts at all: within an agency its own, at the department all, which receives them. */
export const seesDrafts = ({ user, may }: Pick<Actor, 'user' | 'may'>): boolean =>
  user.agency !== null || may.has('declarations:review');

/**
 * Which declarations an actor may read: those of the own agency's units, or of all for who belongs to none; a draft only within its agency and at
 * the department, which receives it. Readers of no agency and keys of other systems see what was sent.
 */
export function readableBy(actor: Actor, registry: Pick<Registry, 'units'>) {
  const own = unitsOf(actor, registry);
  const drafts = seesDrafts(actor);
  return ({ unit, state }: Pick<Declaration, 'unit' | 'state'>): boolean =>
    (own === 'all' || own.includes(unit)) && (state !== 'draft' || drafts);
}
