import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { buildApi, issueSetupToken } from '@nhipbao/api';
import { type CollectorService, startCollectorService } from '@nhipbao/collector-service';
import type { Log } from '@nhipbao/collectors';
import type { Clock, Registry } from '@nhipbao/records';
import { createActions } from './actions.ts';
import { cliToken, tokenDigest } from './cli-token.ts';
import { type Composition, compose } from './compose.ts';
import type { Config } from './config.ts';
import { removeRunning, writeRunning } from './running-file.ts';
import { VERSION } from './version.ts';

const WEB_ROOT = fileURLToPath(new URL('../../../dashboards/web/dist', import.meta.url));

export interface ProductOptions {
  clock: Clock;
  log: Log;
  /** Marks everything shown as invented data. */
  demo?: boolean;
  registry?: Registry;
}

/** The api over an opened warehouse, not listening: what the command line talks to when no product runs. */
export async function openProduct(
  config: Config,
  options: ProductOptions,
): Promise<{ api: ReturnType<typeof buildApi>; composition: Composition }> {
  await mkdir(config.dataFolder, { recursive: true, mode: 0o700 });
  const composition = await compose(config, { ...options, version: VERSION });
  const { context } = composition;
  const api = await buildApi({
    warehouse: context.warehouse,
    clock: options.clock,
    log: options.log,
    config: {
      version: VERSION,
      demo: options.demo ?? false,
      publicUrl: config.publicUrl,
      trustedProxies: config.trustedProxies,
      cliTokenDigest: tokenDigest(await cliToken(config.dataFolder)),
    },
    actions: createActions(context),
    accounts: composition.accounts,
    webRoot: WEB_ROOT,
  });
  return { api, composition };
}

export interface Product {
  url: string;
  composition: Composition;
  collector: CollectorService;
  /** One-time address for the first administrator; undefined once there is an account. */
  setupUrl: string | undefined;
  close(): Promise<void>;
}

/** The whole product in one process over one data folder: worker, api and dashboards. Closing it loses nothing. */
export async function startProduct(config: Config, options: ProductOptions): Promise<Product> {
  const { api, composition } = await openProduct(config, options);
  const { context } = composition;
  const url = await api.listen({ host: config.host, port: config.port }).catch(async (error: unknown) => {
    await api.close();
    await composition.close();
    throw error;
  });
  await writeRunning(config.dataFolder, { pid: process.pid, url, startedAt: options.clock.now().toISOString() });
  const token = await issueSetupToken(context);
  const collector = startCollectorService(context);
  return {
    url,
    composition,
    collector,
    setupUrl: token && `${url}/thiet-lap?token=${token}`,
    async close() {
      await removeRunning(config.dataFolder);
      await collector.close();
      await api.close();
      await composition.close();
    },
  };
}
