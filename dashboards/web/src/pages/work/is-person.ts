import type { DecisionLayer } from '@nhipbao/records';

/** Whether people decided: they have reasons, but neither a probability nor weights. */
export function isPerson(layer: DecisionLayer): boolean {
  return layer === 'editor' || layer === 'assessor';
}
