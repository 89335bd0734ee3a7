/** A condition over something that is still going on: it holds, it can no longer hold, or it is open. */
export type ThreeState = 'yes' | 'no' | 'open';

/** Whether `done` reaches `needed`, when `unknown` more may still turn out either way. */
export function reaches(done: number, unknown: number, needed: number): ThreeState {
  if (done >= needed) return 'yes';
  return done + unknown >= needed ? 'open' : 'no';
}

/** All must hold: one that cannot decides, one that is open leaves it open. */
export function allOf(states: readonly ThreeState[]): ThreeState {
  if (states.includes('no')) return 'no';
  return states.includes('open') ? 'open' : 'yes';
}
