import { readFeed as readFeedHere } from '@nhipbao/extraction';
import { z } from 'zod';
import type { CollectContext, PoliteFetch } from './collector.ts';
import type { Exchange } from './fetch/exchange.ts';
import { fetchImports, type ReadImport } from './fetch/import-files.ts';
import { SourceError } from './fetch/source-error.ts';
import type { RunRequest } from './run.ts';

/**
 * The collector's view of the world: checked settings, its last state, and a fetch that reports every answer. A state that cannot
 * be read is an issue and a beginning anew; throws SourceError for settings that are wrong.
 */
export function collectContext(
  { source, collector, transport, clock, log, state, readImport = noImports, readFeed = readFeedHere }: RunRequest,
  signal: AbortSignal,
  keepIssue: (issue: { code: string; message: string; detail?: string }) => void,
  onResponse: (exchange: Exchange) => void,
): CollectContext<unknown, unknown> {
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
  const fetchWeb = transport.fetchFor({
    hosts: collector.hosts(settings.data),
    source: source.id,
    onResponse,
    signal,
    ...collector.politeness?.(settings.data),
  });
  const fetchFile = fetchImports({ read: readImport, source: source.id, clock, onResponse });
  const fetch: PoliteFetch = (address, options) =>
    address.startsWith('import:') ? fetchFile(address, options) : fetchWeb(address, options);
  return {
    settings: settings.data,
    state: stored.success ? stored.data : collector.state.parse({}),
    source: source.id,
    account: source.account,
    fetch,
    readFeed,
    clock,
    log,
    signal,
  };
}

const noImports: ReadImport = async () => {
  throw new Error('no folder for imports is set up');
};
