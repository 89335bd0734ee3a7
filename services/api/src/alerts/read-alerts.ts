import { type Alert, toLocalIso } from '@nhipbao/records';
import type { RouteContext } from '../route-context.ts';
import { accountTokens } from './account-tokens.ts';
import { notCrossPostedAlerts } from './not-cross-posted.ts';
import { sourceTroubles } from './source-troubles.ts';
import { yearDeadlines } from './year-deadlines.ts';

/** One kind of alert: what it finds now. Each is one file of this folder. */
export type AlertKind = (context: RouteContext) => Promise<Alert[]>;

/** Every kind of alert by its name. */
const KINDS: Readonly<Record<string, AlertKind>> = {
  'account-tokens': accountTokens,
  'not-cross-posted': notCrossPostedAlerts,
  'source-troubles': sourceTroubles,
  'year-deadlines': yearDeadlines,
};

const WORST: readonly Alert['severity'][] = ['critical', 'warning', 'info'];

/** All alerts, the worst first, then the newest. A kind that fails is an alert itself and keeps the others from nothing. */
export async function readAlerts(
  context: RouteContext,
  kinds: Readonly<Record<string, AlertKind>> = KINDS,
): Promise<Alert[]> {
  const found = await Promise.all(
    Object.entries(kinds).map(([kind, find]) =>
      find(context).catch((error: unknown): Alert[] => {
        const reason = error instanceof Error ? error.message : String(error);
        context.log.error({ kind, reason }, 'alerts of this kind could not be read');
        return [unreadable(kind, context.clock.now())];
      }),
    ),
  );
  return found
    .flat()
    .toSorted(
      (a, b) => WORST.indexOf(a.severity) - WORST.indexOf(b.severity) || (a.at < b.at ? 1 : a.at > b.at ? -1 : 0),
    );
}

function unreadable(kind: string, now: Date): Alert {
  return {
    id: `unreadable:${kind}`,
    kind: 'unreadable',
    severity: 'warning',
    unit: null,
    at: toLocalIso(now),
    title: 'Chưa kiểm tra được một loại cảnh báo',
    detail: `Không đọc được loại "${kind}"; có thể có việc cần chú ý mà chưa thấy ở đây. Xem nhật ký của hệ thống.`,
    action: null,
  };
}
