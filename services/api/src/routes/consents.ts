import { AccountError, finishConsent, openConsent } from '@nhipbao/jobs';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { consentCookie } from '../accounts/consent-cookie.ts';
import type { RouteContext } from '../route-context.ts';

const OneTime = z.string().regex(/^[\w-]{20,200}$/);
/** What platforms add to the address differs; of each parameter the text is taken, what is no text is left out. */
const Returned = z.record(z.string().max(100), z.union([z.string().max(8000), z.array(z.string())]));

/**
 * The two addresses of a consent that a browser opens: ours that leads to the platform, and the one the platform leads back to. Both
 * are open to anybody and do nothing without a one-time text; what comes back is never logged, and the answer is always a redirect to a page of ours.
 */
export function consents(context: RouteContext): FastifyPluginAsyncZod {
  const { accounts: tools, config, log } = context;
  const cookie = consentCookie(config);
  const page = (account: string | null, outcome: string) => {
    const path = account === null ? '/tai-khoan' : `/tai-khoan/${encodeURIComponent(account)}`;
    return `${path}?ket-noi=${outcome}`;
  };
  const refused = (error: unknown): string => {
    if (!(error instanceof AccountError)) throw error;
    log.warn({ account: error.account, fault: error.fault, reason: reasonOf(error) }, 'a consent was not completed');
    return page(error.account, error.fault);
  };

  return async (app) => {
    app.get(
      '/consents/start',
      {
        config: { permission: 'public' },
        schema: {
          summary: 'Mở trang đồng ý của nền tảng (đường dẫn dùng một lần)',
          tags: ['accounts'],
          querystring: z.object({ ticket: OneTime }),
        },
      },
      async ({ query }, reply) => {
        const opened = await openConsent(tools, query.ticket).catch(refused);
        if (typeof opened === 'string') return reply.redirect(opened, 303);
        cookie.set(reply, opened.browser);
        return reply.redirect(opened.url, 303);
      },
    );

    app.get(
      '/consents/callback',
      {
        config: { permission: 'public' },
        schema: {
          summary: 'Nền tảng trả người dùng về đây sau khi đồng ý',
          tags: ['accounts'],
          querystring: Returned,
        },
      },
      async (request, reply) => {
        const parameters = Object.fromEntries(
          Object.entries(request.query).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
        );
        const browser = cookie.read(request);
        cookie.clear(reply);
        const state = OneTime.safeParse(parameters.state);
        if (!state.success) return reply.redirect(page(null, 'link-spent'), 303);
        const finished = await finishConsent(tools, { state: state.data, browser, parameters }).catch(refused);
        if (typeof finished === 'string') return reply.redirect(finished, 303);
        const { account, flow, authorisedBy: by } = finished;
        log.info({ account, flow, by }, 'an account was connected');
        return reply.redirect(page(account, 'xong'), 303);
      },
    );
  };
}

/** The platform's refusal for whoever keeps the machine: its words are struck of code and tokens where they are made. */
function reasonOf({ cause }: AccountError): string | null {
  return cause instanceof Error ? cause.message : null;
}
