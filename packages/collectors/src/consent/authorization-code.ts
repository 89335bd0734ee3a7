import type { ConsentAnswer, ConsentRequest } from './consent-flow.ts';

/** What every first page is asked with (RFC 6749, 4.1.1), with the challenge where the flow has one (RFC 7636); the app's id has many names. */
export function codeRequest(
  { redirectUri, state, challenge }: Omit<ConsentRequest, 'appId'>,
  scope: string,
): Record<string, string> {
  const pkce = challenge === null ? {} : { code_challenge: challenge, code_challenge_method: 'S256' };
  return { redirect_uri: redirectUri, response_type: 'code', scope, state, ...pkce };
}

/** What a code is exchanged with (RFC 6749, 4.1.3), with the verifier where the flow has one; the app's id has many names. */
export function codeExchange({
  code,
  appSecret,
  redirectUri,
  verifier,
}: Pick<ConsentAnswer, 'code' | 'appSecret' | 'redirectUri' | 'verifier'>): Record<string, string> {
  const pkce = verifier === null ? {} : { code_verifier: verifier };
  return { client_secret: appSecret, grant_type: 'authorization_code', code, redirect_uri: redirectUri, ...pkce };
}

/** Scopes that a platform names in one text. */
export function scopesIn(text: string, separator: ',' | ' '): string[] {
  return text.split(separator).filter((scope) => scope !== '');
}
