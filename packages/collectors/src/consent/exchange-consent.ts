import { createHash } from 'node:crypto';
import type { Clock } from '@nhipbao/records';
import type { z } from 'zod';
import { createRedactor } from '../fetch/redactor.ts';
import { SourceError } from '../fetch/source-error.ts';
import type { Transport } from '../fetch/transport.ts';
import { askPlatform, type Classify } from '../platform/ask.ts';
import { createDrift } from '../platform/drift.ts';
import type { ConsentAnswer, Consented, ConsentFlow } from './consent-flow.ts';
import { type PlatformOrigins, placedAt } from './platform-origins.ts';

/** The address that a person's browser is sent to. */
export function consentAddress(
  flow: ConsentFlow,
  origins: PlatformOrigins,
  request: { appId: string; redirectUri: string; state: string; verifier: string | null },
): string {
  const url = new URL(placedAt(origins, flow.addresses.authorize));
  const challenge =
    request.verifier === null || flow.pkce === null
      ? null
      : createHash('sha256').update(request.verifier).digest(flow.pkce);
  for (const [name, value] of Object.entries(flow.query({ ...request, challenge }))) url.searchParams.set(name, value);
  return url.href;
}

/** An answer of status 400 and above, or 200 with an error inside, is the platform's refusal; its words are not repeated, for they may quote the code. */
const classify: (source: string) => Classify =
  (source) =>
  ({ status, body }) => {
    const failed = typeof body === 'object' && body !== null && 'error' in body && !hasNoError(body.error);
    if (status < 400 && !failed) return null;
    const named = failed ? nameOf(body.error) : '';
    const message = `The platform refused to exchange the consent (status ${status}${named && `, ${named}`}).`;
    return new SourceError(message, { source, code: 'credential-invalid', retry: 'never', status });
  };

const hasNoError = (error: unknown) => error === 0 || error === null || error === '';
/** The error's short name or number where it is one; never a sentence. */
function nameOf(error: unknown): string {
  if (typeof error === 'number') return String(error);
  if (typeof error === 'string') return /^[a-z_]{1,40}$/.test(error) ? error : '';
  if (typeof error === 'object' && error !== null && 'code' in error) return nameOf(error.code);
  return '';
}

/**
 * Exchanges the code that a platform sent back for a grant, through the guarded transport. Nothing is archived or logged, and what
 * is thrown holds neither code nor token nor address. Throws SourceError.
 */
export async function exchangeConsent(
  tools: { transport: Transport; clock: Clock; origins: PlatformOrigins; signal?: AbortSignal },
  flow: ConsentFlow,
  given: Omit<ConsentAnswer, 'clock' | 'ask'>,
): Promise<Consented> {
  const { transport, clock, origins, signal } = tools;
  const source = flow.id;
  const redactor = createRedactor();
  for (const secret of [given.code, given.appSecret, given.verifier]) if (secret) redactor.hide(secret);
  const places = Object.fromEntries(
    Object.entries(flow.addresses).map(([name, address]) => [name, placedAt(origins, address)]),
  );
  const hosts = Object.values(places).map((place) => new URL(place).host);
  const fetch = transport.fetchFor({ hosts, source, robots: false, spacingMs: 0, ...(signal && { signal }) });
  const ask = async <Schema extends z.ZodType>(address: string, schema: Schema, options: object) => {
    const url = places[address];
    if (!url) throw new TypeError(`the flow ${flow.id} declares no address "${address}"`);
    const tool = { fetch, source, drift: createDrift(source), classify: classify(source) };
    return (await askPlatform(tool, { url, what: address, schema, ...options })).data;
  };
  try {
    return await flow.consented({ ...given, clock, ask });
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    // Without address and cause: they may hold the code and tokens.
    const { code, retry, status } = error;
    throw new SourceError(redactor.text(error.message), { source, code, retry, status });
  }
}
