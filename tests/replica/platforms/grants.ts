import { createHash, randomBytes } from 'node:crypto';
import type { Reply, Visit } from '../reply.ts';
import type { PlatformAccount } from './accounts.ts';

/** What a consent or a refresh gives. */
export interface Tokens {
  account: PlatformAccount;
  accessToken: string;
  refreshToken: string;
  scopes: string[];
}

/** Consents and tokens of one platform. Instants are the replica's clock. */
export interface Grants {
  /** Tokens as the consent of an account would give them. */
  issue(account: PlatformAccount, now: Date, scopes?: string[]): Tokens;
  /** The consent page, which consents by itself: sends back with a code. `names` are the parameters as the platform calls them. */
  authorize(visit: Visit, account: PlatformAccount, extra?: Readonly<Record<string, string>>): Reply;
  /** Null where the code is unknown, used, or its verifier (RFC 7636) does not fit. */
  exchange(code: string, verifier: string | null, now: Date): Tokens | null;
  /** Null where the refresh token is unknown, used up, too old or revoked. */
  refresh(refreshToken: string, now: Date): Tokens | null;
  /** Whose a token is; null where it is unknown, over or revoked. */
  holder(accessToken: string, now: Date): Tokens | null;
  /** Ends every token of an account, as its owner can at the platform. */
  revoke(account: PlatformAccount): void;
  /** Makes access tokens of an account end now; what refreshes them still holds. */
  expire(account: PlatformAccount): void;
  /** How often tokens were refreshed, and how often a used-up one was tried again. */
  readonly tally: { refreshed: number; reused: number };
}

/** How a platform's tokens live. `rotating`: a refresh token works once. */
export interface TokenRules {
  prefix: string;
  accessMs: number;
  refreshMs: number;
  rotating: boolean;
}

export function createGrants({ prefix, accessMs, refreshMs, rotating }: TokenRules): Grants {
  const access = new Map<string, Tokens & { until: number }>();
  const refreshes = new Map<string, Tokens & { until: number }>();
  const used = new Set<string>();
  const codes = new Map<string, { account: PlatformAccount; scopes: string[]; challenge: string | null }>();
  const tally = { refreshed: 0, reused: 0 };
  const invent = (kind: string) => `${prefix}-${kind}-${randomBytes(12).toString('base64url')}`;

  const issue = (account: PlatformAccount, now: Date, scopes: string[] = []): Tokens => {
    const tokens = { account, scopes, accessToken: invent('act'), refreshToken: invent('rft') };
    access.set(tokens.accessToken, { ...tokens, until: now.getTime() + accessMs });
    refreshes.set(tokens.refreshToken, { ...tokens, until: now.getTime() + refreshMs });
    return tokens;
  };

  return {
    issue,
    authorize({ query }, account, extra = {}) {
      const redirect = query.get('redirect_uri');
      if (redirect === null || !URL.canParse(redirect))
        return { status: 400, type: 'text/plain', body: 'redirect_uri is missing or no address' };
      const code = invent('code');
      const scopes = (query.get('scope') ?? '').split(/[ ,]/).filter((scope) => scope !== '');
      codes.set(code, { account, scopes, challenge: query.get('code_challenge') });
      const back = new URL(redirect);
      const state = query.get('state');
      for (const [name, value] of Object.entries({ code, ...(state !== null && { state }), ...extra }))
        back.searchParams.set(name, value);
      return { status: 302, type: 'text/html; charset=utf-8', body: '', headers: { location: back.href } };
    },
    exchange(code, verifier, now) {
      const consent = codes.get(code);
      codes.delete(code);
      if (!consent || !proves(verifier, consent.challenge)) return null;
      return issue(consent.account, now, consent.scopes);
    },
    refresh(refreshToken, now) {
      if (used.has(refreshToken)) tally.reused += 1;
      const grant = refreshes.get(refreshToken);
      if (!grant || grant.until <= now.getTime()) return null;
      tally.refreshed += 1;
      if (rotating) {
        refreshes.delete(refreshToken);
        used.add(refreshToken);
        return issue(grant.account, now, grant.scopes);
      }
      const accessToken = invent('act');
      access.set(accessToken, { ...grant, accessToken, until: now.getTime() + accessMs });
      return { ...grant, accessToken };
    },
    holder(accessToken, now) {
      const grant = access.get(accessToken);
      return grant && grant.until > now.getTime() ? grant : null;
    },
    revoke(account) {
      for (const tokens of [access, refreshes])
        for (const [token, grant] of tokens) if (grant.account === account) tokens.delete(token);
    },
    expire(account) {
      for (const [token, grant] of access) if (grant.account === account) access.delete(token);
    },
    tally,
  };
}

/** S256, in the alphabet of RFC 7636 or in hexadecimal as TikTok wants it. */
function proves(verifier: string | null, challenge: string | null): boolean {
  if (challenge === null) return true;
  if (verifier === null) return false;
  const digest = createHash('sha256').update(verifier);
  const bytes = digest.digest();
  return bytes.toString('base64url') === challenge || bytes.toString('hex') === challenge;
}
