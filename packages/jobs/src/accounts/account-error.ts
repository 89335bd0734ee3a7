/** What keeps an account from being connected, disconnected or purged. */
export type AccountFault =
  | 'unknown-account'
  | 'unknown-flow'
  | 'secrets-missing'
  | 'native-id-missing'
  | 'link-spent'
  | 'other-browser'
  | 'consent-refused'
  | 'other-account'
  | 'exchange-failed'
  | 'being-read';

/** Says in Vietnamese what is wrong with an account's connection and what to do; holds no code, token or address. */
export class AccountError extends Error {
  override readonly name = 'AccountError';
  readonly fault: AccountFault;
  /** The account, where it is known. */
  readonly account: string | null;

  constructor(fault: AccountFault, message: string, options: { account?: string; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.fault = fault;
    this.account = options.account ?? null;
  }
}
