import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';

const list = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  );

/** `https://oauth.zaloapp.com=http://127.0.0.1:9000/zalo`, with commas: addresses of platforms, and where they lie instead. */
const origins = list.pipe(
  z.array(
    z.string().transform((pair, context): readonly [string, string] => {
      const [from = '', to = ''] = pair.split('=');
      if ([from, to].every((address) => /^https?:\/\//.test(address) && URL.canParse(address))) return [from, to];
      context.addIssue({ code: 'custom', message: `"${pair}" is not of the form https://there=http://here` });
      return z.NEVER;
    }),
  ),
);

/** What the environment may say. Every name stands in `.env.example` with what it does. */
export const Environment = z.object({
  NHIPBAO_DATA: z.string().min(1).default(join(homedir(), '.nhipbao')),
  NHIPBAO_WAREHOUSE: z
    .string()
    .regex(/^(chdb:.+|https?:\/\/.+)$/, 'chdb:<folder> or http(s)://user:password@host:port/database')
    .optional(),
  NHIPBAO_HOST: z.string().min(1).default('127.0.0.1'),
  NHIPBAO_PORT: z.coerce.number().int().min(0).max(65_535).default(8420),
  NHIPBAO_CONTACT: z.string().min(3).default('mailto:quan-tri@example.vn'),
  NHIPBAO_ALLOW_HOSTS: list,
  NHIPBAO_PLATFORM_ORIGINS: origins,
  NHIPBAO_SPACING_MS: z.coerce.number().int().min(0).default(1000),
  NHIPBAO_PUBLIC_URL: z.url().optional(),
  NHIPBAO_TRUSTED_PROXIES: list,
  NHIPBAO_REGISTRY: z.string().optional(),
  NHIPBAO_COLLECTORS: z.string().optional(),
  NHIPBAO_VAULT_KEY: z.string().optional(),
  NHIPBAO_VAULT_KEY_FILE: z.string().optional(),
  NHIPBAO_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

export interface Config {
  dataFolder: string;
  warehouse: string;
  host: string;
  port: number;
  contact: string;
  allowHosts: string[];
  /** Where platforms' consent pages and token addresses lie instead of their own places; for tests and replicas. */
  platformOrigins: (readonly [string, string])[];
  spacingMs: number;
  publicUrl: string | null;
  trustedProxies: string[];
  /** Folder of the registry's YAML seed. */
  registryFolder: string;
  /** Folder of this deployment's own collectors, where it has some. */
  collectorsFolder: string | undefined;
  /** Keys of the vault as text; undefined: those of the file. */
  vaultKey: string | undefined;
  vaultKeyFile: string;
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
}

/** The environment says something that cannot be used; every fault is reported at once. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

/** Reads the configuration once; `registryFolder` is the seed that ships with the product, unless NHIPBAO_REGISTRY names another. */
export function readConfig(environment: Record<string, string | undefined>, registryFolder: string): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([name, value]) => name.startsWith('NHIPBAO_') && value !== ''),
  );
  const result = Environment.safeParse(given);
  if (!result.success) {
    const faults = result.error.issues.map((issue) => `- ${issue.path.join('.')}: ${issue.message}`);
    throw new ConfigError(`The configuration cannot be used:\n${faults.join('\n')}\nSee .env.example.`);
  }
  const env = result.data;
  const dataFolder = folderAt(env.NHIPBAO_DATA);
  return {
    dataFolder,
    warehouse: env.NHIPBAO_WAREHOUSE ? warehouseAt(env.NHIPBAO_WAREHOUSE) : `chdb:${join(dataFolder, 'warehouse')}`,
    host: env.NHIPBAO_HOST,
    port: env.NHIPBAO_PORT,
    contact: env.NHIPBAO_CONTACT,
    allowHosts: env.NHIPBAO_ALLOW_HOSTS,
    platformOrigins: env.NHIPBAO_PLATFORM_ORIGINS,
    spacingMs: env.NHIPBAO_SPACING_MS,
    publicUrl: env.NHIPBAO_PUBLIC_URL ?? null,
    trustedProxies: env.NHIPBAO_TRUSTED_PROXIES,
    registryFolder: env.NHIPBAO_REGISTRY ? folderAt(env.NHIPBAO_REGISTRY) : registryFolder,
    collectorsFolder: env.NHIPBAO_COLLECTORS && folderAt(env.NHIPBAO_COLLECTORS),
    vaultKey: env.NHIPBAO_VAULT_KEY,
    vaultKeyFile: env.NHIPBAO_VAULT_KEY_FILE ? folderAt(env.NHIPBAO_VAULT_KEY_FILE) : join(dataFolder, 'vault.key'),
    logLevel: env.NHIPBAO_LOG_LEVEL,
  };
}

/** A folder as people write it: `~` is the home folder also where no shell replaced it (systemd), relative ones start here. */
function folderAt(written: string): string {
  return resolve(written.replace(/^~(?=\/|$)/, homedir()));
}

function warehouseAt(written: string): string {
  const [, folder] = /^chdb:(?!:)(.+)$/.exec(written) ?? [];
  return folder === undefined ? written : `chdb:${folderAt(folder)}`;
}

/** Settings of the environment that look like ours and are none: most are misspelt. */
export function unknownSettings(environment: Record<string, string | undefined>): string[] {
  const ours = new Set([...Object.keys(Environment.shape), ...OF_DEVELOPERS]);
  return Object.keys(environment).filter((name) => name.startsWith('NHIPBAO_') && !ours.has(name));
}

/** Switches of tests and of the dashboards' development server. */
const OF_DEVELOPERS = ['NHIPBAO_API', 'NHIPBAO_FULL', 'NHIPBAO_TEST'];
