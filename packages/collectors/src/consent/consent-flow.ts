import type { Clock } from '@nhipbao/records';
import type { z } from 'zod';
import type { FetchOptions, Grant } from '../collector.ts';

/** What the platform's first page is asked with. */
export interface ConsentRequest {
  appId: string;
  redirectUri: string;
  /** One-time text that must come back with the answer. */
  state: string;
  /** SHA-256 of the verifier (RFC 7636); null where the flow offers no PKCE. */
  challenge: string | null;
}

/** What a platform's answer is turned into a grant with. */
export interface ConsentAnswer {
  code: string;
  /** Everything the platform put into the address it sent the browser back to. */
  parameters: Readonly<Record<string, string>>;
  appId: string;
  appSecret: string;
  redirectUri: string;
  /** The secret behind the challenge; null where the flow offers no PKCE. */
  verifier: string | null;
  /** The platform's own id of the account that is to be connected, where it is known. */
  nativeId: string | null;
  clock: Clock;
  /** Asks one of the flow's addresses; nothing of it is archived or logged. Throws SourceError. */
  ask<Schema extends z.ZodType>(
    address: string,
    schema: Schema,
    options: Pick<FetchOptions, 'form' | 'json' | 'query' | 'headers'>,
  ): Promise<z.output<Schema>>;
}

export interface Consented {
  grant: Grant;
  /** The platform's own id of the account that consented; null where it does not say. */
  nativeId: string | null;
}

/**
 * How one platform is asked for its consent (OAuth 2 authorization code): one small file in `consents/`. Addresses are constants of
 * the file; only the deployment's configuration may put others in their place, never a registry entry or a form.
 */
export interface ConsentFlow {
  id: string;
  title: { vi: string; en: string };
  /** Id of the platform in the registry. */
  platform: string;
  /** Kinds of collectors that read with the grant: besides the flow's own, their hosts are where its tokens may go. */
  kinds: readonly string[];
  /** Comes after the account's id in the name of the connection, where a platform has several. */
  suffix: string;
  /** Names of the secrets that hold the app's id and its secret. */
  app: { id: string; secret: string };
  scopes: readonly string[];
  addresses: { authorize: string; token: string } & Readonly<Record<string, string>>;
  /** How the challenge is written; null where the platform offers no PKCE. */
  pkce: 'base64url' | 'hex' | null;
  /** The account's own id must be known first, because one consent covers several accounts. */
  needsNativeId: boolean;
  /** Parameters of the platform's first page. */
  query(request: ConsentRequest): Record<string, string>;
  /** Name of the parameter that brings the code back. */
  codeParameter: string;
  /** Exchanges the code. Throws SourceError. */
  consented(answer: ConsentAnswer): Promise<Consented>;
}

type Defaulted = 'suffix' | 'pkce' | 'needsNativeId' | 'codeParameter';
const DEFAULTS: Pick<ConsentFlow, Defaulted> = { suffix: '', pkce: null, needsNativeId: false, codeParameter: 'code' };

/** Declares a flow. */
export function defineConsent(flow: Omit<ConsentFlow, Defaulted> & Partial<Pick<ConsentFlow, Defaulted>>): ConsentFlow {
  return { ...DEFAULTS, ...flow };
}

/** The name under which the vault keeps what a flow gave for an account; sources name it in their settings. */
export function connectionOf(flow: Pick<ConsentFlow, 'suffix'>, account: string): string {
  return `${account}${flow.suffix}`;
}

/** An instant so many seconds from now; null where the platform names no end. */
export function afterSeconds(clock: Clock, seconds: number | undefined): Date | null {
  return seconds === undefined ? null : new Date(clock.now().getTime() + seconds * 1000);
}
