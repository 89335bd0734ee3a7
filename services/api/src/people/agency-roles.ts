import type { Registry, Role, UnitId } from '@nhipbao/records';
import { readFactVersions, type Warehouse } from '@nhipbao/warehouse';
import { StoredUser } from './user.ts';

/** Roles that act for a newsroom: without an agency named they acted for all. */
const NEWSROOM: ReadonlySet<Role> = new Set(['reader', 'editor', 'agency-lead']);

/** Units that belong to an agency or did at any time: agencies merge, their newsrooms go on. */
export function unitsOfAgency({ units }: Pick<Registry, 'units'>, agency: string): UnitId[] {
  return units.filter((unit) => unit.agencies.some((span) => span.agency === agency)).map((unit) => unit.id);
}

/** An agency and what it became by mergers. */
function withSuccessors({ agencies }: Pick<Registry, 'agencies'>, agency: string): string[] {
  const line = [agency];
  for (const id of line) {
    const next = agencies.find((one) => one.id === id)?.successor;
    if (next !== undefined && !line.includes(next)) line.push(next);
  }
  return line;
}

/**
 * Why a person may not assess some units, in Vietnamese; null when nothing stands against it. Whoever ever held a role at an agency of
 * one of these units is excluded for good (design, section 1): every version of the account is read, not only the one that stands.
 */
export async function assessmentObstacle(
  { warehouse, registry }: { warehouse: Warehouse; registry: Pick<Registry, 'agencies' | 'units'> },
  username: string,
  units: readonly UnitId[],
): Promise<string | null> {
  const versions = await readFactVersions(warehouse, `user:${username}`, StoredUser);
  const last = versions.at(-1)?.payload;
  if (!last) return `Không có tài khoản ${username}.`;
  if (last.disabled) return `Tài khoản ${username} đang tắt.`;
  if (last.role !== 'assessor') return `Tài khoản ${username} không mang vai trò đơn vị đo lường độc lập.`;
  for (const { payload } of versions) {
    if (!NEWSROOM.has(payload.role)) continue;
    if (payload.agency === null) return `${username} từng làm việc cho các tòa soạn nên không được đánh giá.`;
    const own = withSuccessors(registry, payload.agency).flatMap((agency) => unitsOfAgency(registry, agency));
    if (units.some((unit) => own.includes(unit)))
      return `${username} từng giữ vai trò tại cơ quan ${payload.agency} nên không được đánh giá đơn vị của cơ quan này.`;
  }
  return null;
}
