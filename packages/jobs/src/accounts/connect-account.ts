import { createHash, randomBytes } from 'node:crypto';
import {
  CONSENT_FLOWS,
  type ConsentFlow,
  connectionOf,
  consentAddress,
  exchangeConsent,
  SourceError,
} from '@nhipbao/collectors';
import type { Account, ConsentRecord } from '@nhipbao/records';
import { loadRegistry } from '../registry/store.ts';
import type { PendingConsent } from '../vault/vault-entry.ts';
import { AccountError } from './account-error.ts';
import type { AccountTools } from './account-tools.ts';
import { recordConsent } from './consent-records.ts';
import { readAgainSoon } from './read-again-soon.ts';
import { grantHosts } from './secret-hosts.ts';

/** How long a person has for each of the two steps. */
const STEP_MS = 15 * 60_000;
const oneTime = () => randomBytes(32).toString('base64url');
const digestOf = (text: string) => createHash('sha256').update(text).digest('hex');

/** The flows by which accounts of a platform can be connected. */
export function flowsOf(platform: string): ConsentFlow[] {
  return CONSENT_FLOWS.filter((flow) => flow.platform === platform);
}

/** Secrets of a flow's app that nobody has entered. */
export async function missingSecrets({ vault }: Pick<AccountTools, 'vault'>, flow: ConsentFlow): Promise<string[]> {
  const names = new Set((await vault.secretNames()).map(({ name }) => name));
  return [flow.app.id, flow.app.secret].filter((name) => !names.has(name));
}

/**
 * Begins a consent and answers a one-time text for `openConsent`. `redirectUri` is where the platform sends the browser back to.
 * Throws AccountError.
 */
export async function beginConsent(
  tools: AccountTools,
  given: { account: string; flow: string; nativeId: string | undefined; by: string; redirectUri: string },
): Promise<{ ticket: string; expiresAt: Date }> {
  const { account, nativeId } = await accountFor(tools, given);
  const flow = flowsOf(account.platform).find(({ id }) => id === given.flow);
  if (!flow) throw unknownFlow(account, given.flow);
  const missing = await missingSecrets(tools, flow);
  if (missing.length > 0) {
    const message = `Chưa nhập bí mật của ứng dụng: ${missing.join(', ')}. Nhập ở trang Tài khoản hoặc bằng "nhipbao account secret TÊN".`;
    throw new AccountError('secrets-missing', message, { account: account.id });
  }
  if (flow.needsNativeId && !nativeId) {
    const message = 'Một lần đồng ý có thể gồm nhiều trang: hãy cho biết mã số của trang hoặc tài khoản cần kết nối.';
    throw new AccountError('native-id-missing', message, { account: account.id });
  }
  const ticket = oneTime();
  const expiresAt = new Date(tools.clock.now().getTime() + STEP_MS);
  const { by, redirectUri } = given;
  const pending = { flow: flow.id, account: account.id, nativeId, by, redirectUri, expiresAt };
  await tools.vault.keepPending(digestOf(ticket), { ...pending, browser: null, verifier: null });
  return { ticket, expiresAt };
}

/**
 * The second step, in the browser that will consent: answers the platform's address, and a secret that this browser keeps and must
 * show when it comes back, so that nobody's consent can be slipped to another. Throws AccountError `link-spent`.
 */
export async function openConsent(tools: AccountTools, ticket: string): Promise<{ url: string; browser: string }> {
  const { vault, clock, origins } = tools;
  const pending = await taken(tools, ticket);
  if (pending.browser !== null) throw spent(pending.account);
  const flow = flowNamed(pending.flow);
  const [state, browser] = [oneTime(), oneTime()];
  const verifier = flow.pkce ? oneTime() : null;
  const expiresAt = new Date(clock.now().getTime() + STEP_MS);
  await vault.keepPending(digestOf(state), { ...pending, expiresAt, browser: digestOf(browser), verifier });
  const { appId } = await appOf(tools, flow, pending.account);
  const url = consentAddress(flow, origins, { appId, redirectUri: pending.redirectUri, state, verifier });
  return { url, browser };
}

/**
 * The last step, when the platform sent the browser back: checks that it is this consent (once, in time, the same browser), exchanges
 * the code, stores the grant before anything uses it, and records who consented. Throws AccountError.
 */
export async function finishConsent(
  tools: AccountTools,
  given: { state: string; browser: string | undefined; parameters: Readonly<Record<string, string>> },
): Promise<ConsentRecord> {
  const { vault, clock } = tools;
  const pending = await taken(tools, given.state);
  const { account, redirectUri, verifier, nativeId, by } = pending;
  if (pending.browser === null || !given.browser || digestOf(given.browser) !== pending.browser) {
    const message = 'Phải hoàn tất trên đúng trình duyệt đã mở đường dẫn kết nối. Hãy bắt đầu lại.';
    throw new AccountError('other-browser', message, { account });
  }
  const flow = flowNamed(pending.flow);
  const code = given.parameters[flow.codeParameter] ?? given.parameters.auth_code;
  if (!code)
    throw new AccountError('consent-refused', 'Chưa được đồng ý trên nền tảng. Hãy thử lại khi sẵn sàng.', { account });
  const app = await appOf(tools, flow, account);
  const exchange = { code, parameters: given.parameters, redirectUri, verifier, nativeId, ...app };
  const consented = await exchangeConsent(tools, flow, exchange).catch((cause: unknown) => {
    if (!(cause instanceof SourceError)) throw cause;
    const fault = cause.code === 'permission-missing' ? 'other-account' : 'exchange-failed';
    throw new AccountError(fault, exchangeWords(fault), { account, cause });
  });
  if (nativeId && consented.nativeId && consented.nativeId !== nativeId) {
    throw new AccountError('other-account', exchangeWords('other-account'), { account });
  }
  const connection = connectionOf(flow, account);
  await vault.connect(connection, consented.grant, by, grantHosts(tools, flow));
  const { scopes } = consented.grant;
  const record = { account, flow: flow.id, connection, authorisedBy: by, scopes, nativeId: consented.nativeId };
  const kept = await recordConsent({ warehouse: tools.warehouse, clock }, record);
  await readAgainSoon(tools, account, by);
  return kept;
}

const exchangeWords = (fault: 'other-account' | 'exchange-failed') =>
  fault === 'other-account'
    ? 'Sự đồng ý là của một tài khoản khác. Hãy đăng nhập đúng tài khoản trên nền tảng, chọn đúng trang, rồi kết nối lại.'
    : 'Nền tảng không đổi được mã đồng ý. Kiểm tra mã và bí mật của ứng dụng, địa chỉ chuyển về đã đăng ký, rồi thử lại.';

/** The account, and its own id at the platform as given or as its sources' settings say. */
async function accountFor(
  { warehouse }: AccountTools,
  given: { account: string; nativeId: string | undefined },
): Promise<{ account: Account; nativeId: string | null }> {
  const registry = await loadRegistry(warehouse);
  const account = registry.accounts.find(({ id }) => id === given.account);
  if (!account) throw new AccountError('unknown-account', `Không có tài khoản "${given.account}".`);
  const said = registry.sources
    .filter((source) => source.account === account.id)
    .flatMap(({ settings }) => [settings.page, settings.oa, settings.account])
    .find((value) => typeof value === 'string');
  return { account, nativeId: given.nativeId ?? (typeof said === 'string' ? said : null) };
}

async function taken({ vault, clock }: AccountTools, text: string): Promise<PendingConsent> {
  const pending = await vault.takePending(digestOf(text));
  if (!pending || pending.expiresAt <= clock.now()) throw spent(pending?.account);
  return pending;
}

function spent(account: string | undefined): AccountError {
  const message = 'Đường dẫn kết nối đã dùng hoặc đã hết hạn. Hãy bắt đầu lại.';
  return new AccountError('link-spent', message, account === undefined ? {} : { account });
}

function unknownFlow({ id, platform }: Account, flow: string): AccountError {
  const known = flowsOf(platform).map((one) => one.id);
  const ways = known.length > 0 ? `các cách có thể: ${known.join(', ')}` : 'nền tảng này không cần kết nối';
  return new AccountError('unknown-flow', `Không kết nối tài khoản ${platform} bằng "${flow}"; ${ways}.`, {
    account: id,
  });
}

function flowNamed(id: string): ConsentFlow {
  const flow = CONSENT_FLOWS.find((one) => one.id === id);
  if (!flow) throw new AccountError('unknown-flow', `Không có cách kết nối "${id}".`);
  return flow;
}

async function appOf({ vault }: AccountTools, flow: ConsentFlow, account: string) {
  const [appId, appSecret] = await Promise.all([vault.secret(flow.app.id), vault.secret(flow.app.secret)]);
  if (!appId || !appSecret) {
    throw new AccountError('secrets-missing', 'Bí mật của ứng dụng vừa bị lấy đi. Hãy nhập lại.', { account });
  }
  return { appId, appSecret };
}
