import { createHash } from 'node:crypto';
import type { Exchange } from './exchange.ts';

/** Strikes the secrets of one run out of everything that is kept or printed of it. */
export interface Redactor {
  /** A value that must appear nowhere from now on. */
  hide(secret: string): void;
  text(text: string): string;
  /** Every text within a value of plain JSON, dates and errors; for the fields of log lines. */
  fields(value: Record<string, unknown>): Record<string, unknown>;
  /** Address, headers and body; the digest is that of the body as it stands afterwards. */
  exchange(exchange: Exchange): Exchange;
}

const STRUCK = '[struck-out]';
/** A shorter "secret" would strike out ordinary words. */
const SHORTEST = 6;
/** Parameters of addresses that carry secrets, by whatever name the platforms give them. */
const PARAMETERS =
  /([?&](?:access_token|refresh_token|key|secret_key|app_secret|client_secret|appsecret_proof|code|id_token|input_token)=)[^&\s"'\\<>#]+/gi;
/** Members of answers: a platform returns tokens in the body of a refresh. */
const MEMBERS =
  /("(?:access_token|refresh_token|id_token|secret_key|app_secret|client_secret)"\s*:\s*")(?:[^"\\]|\\.)*(?=")/gi;
const HEADERS = /^(?:authorization|access[-_]token|secret[-_]key|x-goog-api-key)$/i;

/**
 * A redactor that does nothing until it is given a secret: sources without one are archived as they came. From then on it also
 * strikes out what looks like a token by its name (paging addresses repeat tokens that a platform has just made).
 */
export function createRedactor(): Redactor {
  const secrets = new Set<string>();
  const forms = () => [...secrets].toSorted((a, b) => b.length - a.length);

  const text = (before: string) => {
    if (secrets.size === 0) return before;
    let after = before;
    for (const secret of forms()) after = after.replaceAll(secret, STRUCK);
    return after.replace(PARAMETERS, `$1${STRUCK}`).replace(MEMBERS, `$1${STRUCK}`);
  };

  const value = (before: unknown): unknown => {
    if (typeof before === 'string') return text(before);
    if (before instanceof Error) return text(before.message);
    if (Array.isArray(before)) return before.map(value);
    if (typeof before !== 'object' || before === null || before instanceof Date) return before;
    return fields(Object.fromEntries(Object.entries(before)));
  };

  const fields = (before: Record<string, unknown>) =>
    Object.fromEntries(Object.entries(before).map(([name, field]) => [name, value(field)]));

  return {
    hide(secret) {
      if (secret.length < SHORTEST) return;
      const json = JSON.stringify(secret).slice(1, -1);
      const form = new URLSearchParams({ s: secret }).toString().slice(2);
      for (const written of [secret, encodeURIComponent(secret), form, json, json.replaceAll('/', '\\/')]) {
        secrets.add(written);
      }
    },
    text,
    fields,
    exchange(exchange) {
      if (secrets.size === 0) return exchange;
      const headers = exchange.headers.map(([name, held]): [string, string] => [
        name,
        HEADERS.test(name) ? STRUCK : text(held),
      ]);
      const url = text(exchange.url);
      // One character a byte, so that a body in any encoding comes out as it went in.
      const before = Buffer.from(exchange.bytes).toString('latin1');
      const after = text(before);
      if (after === before) return { ...exchange, url, headers };
      const bytes = Buffer.from(after, 'latin1');
      return { ...exchange, url, headers, bytes, digest: createHash('sha256').update(bytes).digest('hex') };
    },
  };
}
