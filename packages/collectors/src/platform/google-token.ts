import { createSign } from 'node:crypto';
import { z } from 'zod';
import type { CollectContext } from '../collector.ts';
import { SourceError } from '../fetch/source-error.ts';
import { askPlatform } from './ask.ts';
import type { Drift } from './drift.ts';
import { unread } from './drift.ts';
import { judgeGoogle } from './google-answers.ts';

/** The JSON file that Google Cloud gives for a service account; of it, what signing needs. */
const ServiceAccount = z.object({ client_email: z.string().min(3), private_key: z.string().min(1) });
const Given = z.object({ access_token: z.string().min(1), expires_in: unread, token_type: unread, scope: unread });

/** The longest that Google accepts. */
const SECONDS = 3600;

/**
 * Gives the access token of a service account: its key signs a statement (JWT, RS256; RFC 7523) that Google answers with a token of
 * an hour, one a run. `name` is the secret that holds the account's JSON file. Throws SourceError `credential-missing` or
 * `credential-invalid`.
 */
export function createGoogleToken(
  context: Pick<CollectContext<unknown, unknown>, 'source' | 'secret' | 'hide' | 'fetch' | 'clock'>,
  drift: Drift,
  { name, scope, oauth }: { name: string; scope: string; oauth: string },
): () => Promise<string> {
  const { source, secret, hide, fetch, clock } = context;
  let given: Promise<string> | undefined;

  const ask = async () => {
    const { client_email, private_key } = readServiceAccount(await secret(name), name, source);
    hide(private_key);
    const now = Math.floor(clock.now().getTime() / 1000);
    const claims = { iss: client_email, scope, aud: oauth, iat: now, exp: now + SECONDS };
    const assertion = signJwt(claims, private_key, name, source);
    hide(assertion);
    const { data } = await askPlatform(
      { fetch, source, drift, classify: judgeGoogle({ source, clock, service: 'Google' }) },
      {
        url: oauth,
        form: { grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion },
        repeatable: true,
        what: 'token',
        schema: Given,
      },
    );
    hide(data.access_token);
    return data.access_token;
  };
  return () => {
    given ??= ask();
    return given;
  };
}

function readServiceAccount(text: string, name: string, source: string) {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    json = undefined;
  }
  const account = ServiceAccount.safeParse(json);
  if (account.success) return account.data;
  throw unusable(`The secret "${name}" is not the JSON file of a service account; enter the whole file.`, source);
}

function signJwt(claims: Record<string, unknown>, key: string, name: string, source: string): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const content = `${part({ alg: 'RS256', typ: 'JWT' })}.${part(claims)}`;
  try {
    return `${content}.${createSign('RSA-SHA256').update(content).sign(key, 'base64url')}`;
  } catch {
    // What node says of a broken key may show a piece of it.
    throw unusable(`The private key in the secret "${name}" cannot be used; download the JSON file again.`, source);
  }
}

function unusable(message: string, source: string): SourceError {
  return new SourceError(message, { source, code: 'credential-invalid', retry: 'never' });
}
