/** A rulebook that cannot be kept, previewed or adopted; the message says why, in Vietnamese, for whoever asked. */
export class RulebookError extends Error {
  override name = 'RulebookError';
  readonly reason: 'not-found' | 'conflict';

  constructor(reason: RulebookError['reason'], message: string) {
    super(message);
    this.reason = reason;
  }
}
