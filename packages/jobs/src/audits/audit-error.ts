/** Why an act of an audit is refused; the message says it in Vietnamese, for whoever asked. */
export class AuditError extends Error {
  override name = 'AuditError';
  readonly reason: 'not-found' | 'conflict' | 'not-permitted' | 'invalid';

  constructor(reason: AuditError['reason'], message: string) {
    super(message);
    this.reason = reason;
  }
}
