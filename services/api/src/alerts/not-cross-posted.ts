import { type Alert, type Registry, toLocalIso } from '@nhipbao/records';
import { notCrossPosted, sourcePast, youtubeAllowed } from '@nhipbao/warehouse';
import type { RouteContext } from '../route-context.ts';

const HOUR_MS = 3_600_000;
/** A story older than this is no news to bring to Zalo. */
const STORY_HOURS = 72;
/** What was not read since then may hold the story. */
const READ_HOURS = 24;
const ZALO = ['zalo', 'zalo-video'];
const METRICS: Record<string, string> = { views: 'lượt xem', reactions: 'lượt cảm xúc', likes: 'lượt thích' };

/**
 * Strong stories of the last three days that stand on no Zalo account of their unit, where those accounts are active and were read. How
 * strong a post is compares it with others: of YouTube only where the amendment is accepted.
 */
export async function notCrossPostedAlerts({ warehouse, registry, clock }: RouteContext): Promise<Alert[]> {
  const now = clock.now();
  const past = await warehouse.query(sourcePast, { since: new Date(now.getTime() - READ_HOURS * HOUR_MS) });
  const readSince = now.getTime() - READ_HOURS * HOUR_MS;
  const read = new Set(
    past.filter((row) => (row.last_success_at?.getTime() ?? 0) >= readSince).map((row) => row.source_id),
  );
  const units = unitsReadOnZalo(await registry(), read);
  if (units.length === 0) return [];
  const since = new Date(now.getTime() - STORY_HOURS * HOUR_MS);
  const unmeasured = (await youtubeAllowed(warehouse)) ? [] : ['youtube'];
  const rows = await warehouse.query(notCrossPosted, { units, missing_on: ZALO, unmeasured, since, now });
  const leftOut = unmeasured.length > 0 ? ' Không xét số liệu YouTube: chưa chấp nhận phụ lục derived metrics.' : '';
  return rows.map((row) => ({
    id: `not-cross-posted:${row.item_id}`,
    kind: 'not-cross-posted',
    severity: 'info',
    unit: row.unit_id,
    at: toLocalIso(row.observed_at),
    title: `Bài mạnh chưa có trên Zalo: ${row.title ?? 'không tiêu đề'}`,
    detail: `Trên ${row.platform_id} bài này có ${row.value.toLocaleString('vi-VN')} ${METRICS[row.metric] ?? row.metric}, cao hơn 9 trên 10 bài cùng tuổi của tài khoản (mức ${Math.round(row.usual).toLocaleString('vi-VN')}, so với ${row.peers} bài trong 90 ngày).${leftOut}`,
    action: { label: 'Mở tác phẩm', href: `/noi-dung/${encodeURIComponent(row.item_id)}` },
  }));
}

/** Units every Zalo source of which was read: one that was not may hold the story. */
function unitsReadOnZalo({ accounts, sources }: Registry, read: ReadonlySet<string>): string[] {
  const zalo = new Set(accounts.filter(({ platform }) => ZALO.includes(platform)).map(({ id }) => id));
  const ofZalo = sources.filter(({ enabled, account }) => enabled && account !== undefined && zalo.has(account));
  const unread = new Set(ofZalo.filter(({ id }) => !read.has(id)).map(({ unit }) => unit));
  return [...new Set(ofZalo.map(({ unit }) => unit))].filter((unit) => !unread.has(unit));
}
