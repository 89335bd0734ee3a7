/** A step of the year that cannot be taken; the message says why, in Vietnamese. */
export class CycleError extends Error {
  override name = 'CycleError';
}
