/** A declaration or document that cannot be taken; the message says why, in Vietnamese, for whoever sent it. */
export class DeclarationError extends Error {
  override name = 'DeclarationError';
  readonly reason: 'not-found' | 'conflict' | 'invalid-input';

  constructor(reason: DeclarationError['reason'], message: string) {
    super(message);
    this.reason = reason;
  }
}
