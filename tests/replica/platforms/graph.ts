import type { Reply, Visit } from '../reply.ts';
import { bearerOf, json, pageOf, pickFields, type Refusals } from './api.ts';

/** How much of its allowance a page has used, in percent, and which metrics the platform still knows; tests change both. */
export interface GraphState {
  usedPercent: number;
  regainMinutes: number;
  /** Names that are refused with error 100, beside those that never were. */
  readonly dead: Set<string>;
}

export const graphState = (): GraphState => ({ usedPercent: 12, regainMinutes: 0, dead: new Set(['post_clicks']) });

export const graphError = (status: number, code: number, message: string, subcode?: number): Reply =>
  json(
    {
      error: {
        message,
        type: 'OAuthException',
        code,
        ...(subcode !== undefined && { error_subcode: subcode }),
        fbtrace_id: 'Aminhhoa',
      },
    },
    status,
  );
export const GRAPH_REFUSALS: Refusals = {
  quota: () => graphError(400, 80_001, '(#80001) There have been too many calls to this Page account.'),
  'rate-limit': () => graphError(400, 32, '(#32) Page request limit reached'),
  'token-expired': () => graphError(400, 190, 'Error validating access token: Session has expired.', 463),
  permission: () => graphError(403, 10, '(#10) This endpoint requires the read_insights permission'),
  'error-200': () => graphError(200, 2, 'Service temporarily unavailable'),
};

/** Graph writes `+0000` without a colon. */
export const graphTime = (at: Date): string => `${at.toISOString().slice(0, 19)}+0000`;

export const unknownObject = (id: string) =>
  graphError(400, 100, `Unsupported get request. Object with ID '${id}' does not exist`, 33);

export function withUsage(reply: Reply, id: string, { usedPercent, regainMinutes }: GraphState): Reply {
  const use = {
    type: 'pages',
    call_count: usedPercent,
    total_cputime: Math.min(usedPercent, 25),
    total_time: Math.min(usedPercent, 25),
    estimated_time_to_regain_access: regainMinutes,
  };
  return { ...reply, headers: { ...reply.headers, 'x-business-use-case-usage': JSON.stringify({ [id]: [use] }) } };
}

/** A page of a list as Graph writes it; `next` holds the token, as it does there. */
export function graphList<Row>(visit: Visit, list: readonly Row[], show: (row: Row) => Record<string, unknown>): Reply {
  const { query, base, path } = visit;
  const size = Math.min(100, Number(query.get('limit') ?? 25));
  const page = pageOf(list, query.get('after'), size);
  if (!page) return graphError(400, 100, '(#100) The value of after is no cursor');
  const fields = query.get('fields');
  const next = page.next === null ? null : new URL(base + path);
  if (next) {
    for (const [name, value] of query) next.searchParams.set(name, value);
    next.searchParams.set('after', page.next ?? '');
    next.searchParams.set('access_token', bearerOf(visit));
  }
  return json({
    data: page.rows.map((row) => pickFields(show(row), fields)),
    paging: {
      cursors: { before: 'QVFIUmJlZm9yZQ', after: page.next ?? 'QVFIUmVuZA' },
      ...(next && { next: next.href }),
    },
  });
}
