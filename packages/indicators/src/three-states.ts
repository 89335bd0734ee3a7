/** A condition over something that is still going on: it holds, it can no longer hold, or it is open. */
export type ThreeState = 'yes' | 'no' | 'open';

/** What a product of a share and a count may be off by: 0.07 of 100 is 7.000000000000001 and is reached by 7. */
const ROUNDING = 1e-9;

/** Whether `done` reaches `needed`, when `unknown` more may still turn out either way. */
export function reaches(done: number, unknown: number, needed: number): ThreeState {
  const least = needed - ROUNDING;
  if (done >= least) return 'yes';
  return done + unknown >= least ? 'open' : 'no';
}

/** All must hold: one that cannot decides, one that is open leaves it open. */
export function allOf(states: readonly ThreeState[]): ThreeState {
  if (states.includes('no')) return 'no';
  return states.includes('open') ? 'open' : 'yes';
}
