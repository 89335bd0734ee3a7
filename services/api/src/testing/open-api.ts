import { randomBytes } from 'node:crypto';
import { createTransport, loadKinds, type PlatformOrigins } from '@nhipbao/collectors';
import { createVault, readVaultKeys, warehouseVaultStore } from '@nhipbao/jobs';
import { type Clock, type Role, toLocalIso } from '@nhipbao/records';
import { claim, type Warehouse } from '@nhipbao/warehouse';
import { openMigrated } from '@nhipbao/warehouse/testing';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import type { ApiActions } from '../api-actions.ts';
import type { ApiConfig, ApiContext } from '../api-context.ts';
import { buildApi } from '../build-api.ts';
import type { StoredUser } from '../people/user.ts';
import { newSecret, secretDigest } from '../security/secrets.ts';

export const PASSWORD = 'một mật khẩu đủ dài';
/** Of PASSWORD, by Argon2id with its smallest parameters: to make and check one as strong as the product's takes a quarter of a second each time. */
const WEAK_HASH = '$argon2id$v=19$m=8,t=1,p=1$qjDZ72Nk6mgcTux7IDioDA$/Am+qj2XnA0FytohMWNxr0DvaEbzt6j0lfiSFcSqM0A';

/** A clock that stands until it is moved. */
export interface TestClock extends Clock {
  move(milliseconds: number): void;
}

export interface TestApi {
  app: FastifyInstance;
  warehouse: Warehouse;
  clock: TestClock;
  /** What was logged, one line each. */
  lines: { level: string; fields: Record<string, unknown>; message: string }[];
  cliToken: string;
  context: ApiContext;
  /** Every route of the app as `GET /path`. */
  routes: ReadonlySet<string>;
  /** A new account of the role, signed in; answers the headers its requests carry. */
  signedIn(role: Role, username?: string, agency?: string): Promise<{ cookie: string; 'x-csrf-token': string }>;
  get(url: string, headers?: Record<string, string>): Promise<LightMyRequestResponse>;
  close(): Promise<void>;
}

/**
 * The api over a real embedded warehouse in memory, with a clock that the test moves and actions that the test gives. A second one in
 * the same process is given the first one's warehouse, which it leaves open.
 */
export async function openApi(
  options: {
    now?: Date;
    actions?: Partial<ApiActions>;
    config?: Partial<ApiConfig>;
    webRoot?: string;
    warehouse?: Warehouse;
    /** Where platforms lie instead of their own addresses, on this machine. */
    origins?: PlatformOrigins;
  } = {},
): Promise<TestApi> {
  const warehouse = options.warehouse ?? (await openMigrated());
  const clock = testClock(options.now ?? new Date('2026-11-24T03:00:00Z'));
  const transport = createTransport({ userAgent: 'NhipBao/0 (+https://example.vn)', allowPrivateHosts: ['127.0.0.1'] });
  const lines: TestApi['lines'] = [];
  const cliToken = newSecret();
  const line = (level: string) => (fields: Record<string, unknown>, message: string) =>
    void lines.push({ level, fields, message });
  const context: ApiContext = {
    warehouse,
    clock,
    log: { info: line('info'), warn: line('warn'), error: line('error') },
    config: {
      version: '0.1.0',
      demo: false,
      publicUrl: null,
      trustedProxies: [],
      cliTokenDigest: secretDigest(cliToken),
      ...options.config,
    },
    accounts: {
      warehouse,
      vault: createVault({
        store: warehouseVaultStore(warehouse),
        keys: readVaultKeys(randomBytes(32).toString('base64')),
        clock,
        by: 'test',
      }),
      clock,
      transport,
      collectors: await loadKinds(),
      origins: options.origins ?? [],
    },
    actions: { ...noActions(), ...options.actions },
    ...(options.webRoot === undefined ? {} : { webRoot: options.webRoot }),
  };
  const app = buildApi(context);
  const routes = new Set<string>();
  app.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) routes.add(`${one} ${url}`);
  });
  await app.ready();

  return {
    app,
    warehouse,
    clock,
    lines,
    cliToken,
    context,
    routes,
    async signedIn(
      role,
      username = `${role}-${newSecret()
        .slice(0, 6)
        .toLowerCase()
        .replace(/[^a-z0-9]/g, '0')}`,
      agency = role === 'agency-lead' ? 'agency' : undefined,
    ) {
      const payload: StoredUser = {
        name: `Người ${role}`,
        role,
        agency: agency ?? null,
        passwordHash: WEAK_HASH,
        credentials: 1,
        disabled: false,
        createdAt: toLocalIso(clock.now()),
      };
      const { won } = await claim(warehouse, { entity: `user:${username}`, expected: 0, payload, by: 'test' });
      if (!won) throw new Error(`${username} has an account already`);
      const answer = await app.inject({
        method: 'POST',
        url: '/api/v1/session',
        payload: { username, password: PASSWORD },
      });
      const [cookie] = answer.cookies;
      if (!cookie) throw new Error(`sign-in failed: ${answer.body}`);
      return { cookie: `${cookie.name}=${cookie.value}`, 'x-csrf-token': answer.json().csrfToken };
    },
    get: (url, headers = {}) => app.inject({ url, headers }),
    async close() {
      await app.close();
      await transport.close();
      if (!options.warehouse) await warehouse.close();
    },
  };
}

function testClock(start: Date): TestClock {
  let now = start.getTime();
  return {
    now: () => new Date(now),
    move: (milliseconds) => {
      now += milliseconds;
    },
  };
}

/** Every action refuses, unless the test gives it. */
function noActions(): ApiActions {
  const refuse = async () => {
    throw new Error('this test gives no such action');
  };
  return {
    runSource: refuse,
    importFile: refuse,
    checkSource: refuse,
    backfill: refuse,
    measure: refuse,
    classifyPending: refuse,
    match: refuse,
    reprocess: refuse,
    backup: refuse,
    exportTo: refuse,
    verify: refuse,
    registryExport: refuse,
    registryDiff: refuse,
    registryApply: refuse,
  };
}
