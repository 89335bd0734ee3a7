import { readFeed as readFeedHere } from '@nhipbao/extraction';
import { z } from 'zod';
import type { CollectContext, PoliteFetch } from './collector.ts';
import type { Exchange } from './fetch/exchange.ts';
import { fetchImports, type ReadImport } from './fetch/import-files.ts';
import type { Redactor } from './fetch/redactor.ts';
import { SourceError } from './fetch/source-error.ts';
import type { RunRequest } from './run.ts';
import { secretsOfRun } from './run-secrets.ts';

/**
 * The collector's view of the world: checked settings, its last state, its secrets, and a fetch that reports every answer. A state
 * that cannot be read is an issue and a beginning anew; throws SourceError for settings that are wrong.
 */
export function collectContext(
  request: Omit<RunRequest, 'sink'>,
  signal: AbortSignal,
  redactor: Redactor,
  keepIssue: (issue: { code: string; message: string; detail?: string }) => void,
  onResponse: (exchange: Exchange) => void,
): CollectContext<unknown, unknown> {
  const { source, collector, transport, clock, state, readImport = noImports, readFeed = readFeedHere } = request;
  const settings = collector.settings.safeParse(source.settings);
  if (!settings.success) {
    throw new SourceError(`The settings of ${source.id} are wrong: ${z.prettifyError(settings.error)}`, {
      source: source.id,
      code: 'settings-invalid',
      retry: 'never',
    });
  }
  const stored = collector.state.safeParse(state ?? {});
  if (!stored.success) {
    keepIssue({
      code: 'state-unreadable',
      message: 'What the last run left behind could not be read, so the source is read from the beginning.',
      detail: JSON.stringify(state),
    });
  }
  /** Digests of bodies as they are archived, by those of the bodies as they came. */
  const archived = new Map<string, string>();
  const keep = (exchange: Exchange) => {
    const clean = redactor.exchange(exchange);
    if (clean.digest !== exchange.digest) archived.set(exchange.digest, clean.digest);
    onResponse(clean);
  };
  const hosts = collector.hosts(settings.data);
  const fetchWeb = transport.fetchFor({
    hosts,
    source: source.id,
    onResponse: keep,
    signal,
    ...collector.politeness?.(settings.data),
  });
  const fetchFile = fetchImports({ read: readImport, source: source.id, clock, onResponse: keep });
  const fetch: PoliteFetch = async (address, options) => {
    const from = address.startsWith('import:') ? fetchFile : fetchWeb;
    const response = await from(address, options);
    return { ...response, digest: archived.get(response.digest) ?? response.digest };
  };
  return {
    settings: settings.data,
    state: stored.success ? stored.data : collector.state.parse({}),
    source: source.id,
    account: source.account,
    fetch,
    ...secretsOfRun(request, redactor, hosts),
    hide: redactor.hide,
    readFeed,
    clock,
    log: request.log,
    signal,
  };
}

const noImports: ReadImport = async () => {
  throw new Error('no folder for imports is set up');
};
