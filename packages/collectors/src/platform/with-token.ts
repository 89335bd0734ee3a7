import type { CollectContext, RefreshGrant } from '../collector.ts';
import { SourceError } from '../fetch/source-error.ts';

/**
 * Asks with an account's access token. A token that the platform refuses before its time is refreshed once and the question asked
 * again; a second refusal is thrown.
 */
export async function withToken<Answer>(
  { token }: Pick<CollectContext<unknown, unknown>, 'token'>,
  account: string,
  refresh: RefreshGrant,
  ask: (accessToken: string) => Promise<Answer>,
): Promise<Answer> {
  const first = await token(account, refresh);
  try {
    return await ask(first);
  } catch (error) {
    if (!(error instanceof SourceError) || error.code !== 'credential-invalid') throw error;
    const second = await token(account, refresh, first);
    if (second === first) throw error;
    return ask(second);
  }
}
