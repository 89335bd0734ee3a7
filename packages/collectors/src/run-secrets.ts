import type { CollectContext, Grant, RefreshGrant } from './collector.ts';
import type { Redactor } from './fetch/redactor.ts';
import { SourceError } from './fetch/source-error.ts';

/** Where a run's secrets come from: the deployment's vault. */
export interface Secrets {
  /**
   * The value of a secret; undefined where none of the name is kept. `hosts` are all that the run may ask: a secret that is bound to
   * other hosts is refused, SourceError `secret-not-for-host`.
   */
  secret(name: string, hosts: readonly string[]): Promise<string | undefined>;
  /** The grant of an account, refreshed where its time is over or its token was `rejected`; undefined where there is none. Bound to hosts as a secret is. */
  grant(
    name: string,
    refresh: RefreshGrant,
    rejected: string | undefined,
    hosts: readonly string[],
  ): Promise<Grant | undefined>;
}

/** `secret` and `token` as a collector gets them: what they answer is hidden from then on, what is missing says what to do. */
export function secretsOfRun(
  { source, secrets }: { source: { id: string }; secrets?: Secrets | undefined },
  redactor: Redactor,
  hosts: readonly string[],
): Pick<CollectContext<unknown, unknown>, 'secret' | 'token'> {
  const missing = (message: string) =>
    new SourceError(message, { source: source.id, code: 'credential-missing', retry: 'never' });
  const hide = (grant: Grant): Grant => {
    redactor.hide(grant.accessToken);
    if (grant.refreshToken) redactor.hide(grant.refreshToken);
    return grant;
  };

  return {
    async secret(name) {
      const value = await secrets?.secret(name, hosts);
      if (!value) throw missing(`The secret "${name}" is not in the vault. Enter it there; settings only name it.`);
      redactor.hide(value);
      return value;
    },
    async token(name, refresh, rejected) {
      const refreshHidden: RefreshGrant = async (grant) => hide(await refresh(hide(grant)));
      const grant = await secrets?.grant(name, refreshHidden, rejected, hosts);
      if (!grant) throw missing(`The account "${name}" is not connected yet. Connect it, then read it again.`);
      return hide(grant).accessToken;
    },
  };
}
