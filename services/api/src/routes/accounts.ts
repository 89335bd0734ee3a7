import { disconnectAccount, listAccounts, loadRegistry, purgeAccount, saveAccount } from '@nhipbao/jobs';
import {
  Account,
  AccountId,
  AccountSummary,
  ConnectRequest,
  ConnectStart,
  NewAccount,
  PurgeRequest,
  Task,
  TaskWait,
  toLocalIso,
} from '@nhipbao/records';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { startConsent } from '../accounts/start-consent.ts';
import { ApiError } from '../problems/api-error.ts';
import type { RouteContext } from '../route-context.ts';
import { actorOf } from '../security/authorize.ts';
import { answerTask } from '../tasks/answer-task.ts';

/** Accounts on platforms: how they are connected, by whose consent, and taking it back. */
export function accounts(context: RouteContext): FastifyPluginAsyncZod {
  const { accounts: tools, registry, tasks } = context;
  const Params = z.object({ id: AccountId });
  const tags = ['accounts'];

  return async (app) => {
    app.get(
      '/accounts',
      {
        config: { permission: 'accounts:read' },
        schema: { summary: 'Tài khoản nền tảng và kết nối', tags, response: { 200: z.array(AccountSummary) } },
      },
      async () => listAccounts(tools, await registry()),
    );

    app.get(
      '/accounts/:id',
      {
        config: { permission: 'accounts:read' },
        schema: { summary: 'Một tài khoản', tags, params: Params, response: { 200: AccountSummary } },
      },
      async ({ params }) => {
        const found = (await listAccounts(tools, await registry())).find(({ id }) => id === params.id);
        if (!found) throw new ApiError('not-found', { detail: `Không có tài khoản ${params.id}.` });
        return found;
      },
    );

    app.post(
      '/accounts/:id/connect',
      {
        config: { permission: 'accounts:manage' },
        schema: {
          summary: 'Bắt đầu kết nối: trả về đường dẫn dùng một lần để mở trên trình duyệt',
          tags,
          params: Params,
          body: ConnectRequest,
          response: { 200: ConnectStart },
        },
      },
      async (request) => {
        const { flow, nativeId } = request.body;
        const by = actorOf(request).name;
        const { url, expiresAt } = await startConsent(context, request, {
          account: request.params.id,
          flow,
          nativeId,
          by,
        });
        return { url, expiresAt: toLocalIso(expiresAt) };
      },
    );

    app.post(
      '/accounts',
      {
        config: { permission: 'accounts:manage' },
        schema: { summary: 'Thêm một tài khoản', tags, body: NewAccount, response: { 201: Account } },
      },
      async (request, reply) => {
        const { id } = request.body;
        const known = (await loadRegistry(tools.warehouse)).accounts.some((account) => account.id === id);
        if (known) throw new ApiError('already-exists', { detail: `Đã có tài khoản ${id}; hãy chọn mã khác.` });
        return reply.code(201).send(await saveAccount(tools, request.body, actorOf(request).name));
      },
    );

    app.post(
      '/accounts/:id/purge',
      {
        config: { permission: 'accounts:manage' },
        schema: {
          summary: 'Xóa nội dung nền tảng của tài khoản; minh chứng chỉ còn mã băm',
          tags,
          params: Params,
          body: PurgeRequest,
          querystring: TaskWait,
          response: { 200: Task, 202: Task },
        },
      },
      async (request, reply) => {
        const { id: account } = request.params;
        const { confirm, why } = request.body;
        if (confirm !== account) {
          const message = 'phải gõ lại đúng mã của tài khoản';
          throw new ApiError('invalid-input', { faults: [{ field: 'confirm', message }] });
        }
        const by = actorOf(request).name;
        const task = tasks.start('account-purge', by, async ({ signal }) => ({
          ...(await purgeAccount(tools, { account, by, why, signal })),
        }));
        return answerTask(reply, tasks, task, request.query.wait);
      },
    );

    app.post(
      '/accounts/:id/disconnect',
      {
        config: { permission: 'accounts:manage' },
        schema: {
          summary: 'Ngắt kết nối: xóa mã truy cập, ghi nhận đã thu hồi đồng ý',
          tags,
          params: Params,
          response: { 200: z.object({ connections: z.array(z.string()), consents: z.int() }) },
        },
      },
      async (request) => disconnectAccount(tools, { account: request.params.id, by: actorOf(request).name }),
    );
  };
}
