import type { BreakdownRow } from './breakdown.tsx';

export interface PlatformRow {
  id: string;
  name: string;
  months: BreakdownRow[];
  /** Months in which it was active. */
  active: number;
}

/**
 * Rows gathered by platform, the most active first. A label reads "Zalo: hoạt động"; its first part names the platform.
 * The measurement counts months to come as unproven (rulebook); here those after `thisMonth` (yyyy-mm) are told as `ahead`.
 */
export function platformRows(rows: readonly BreakdownRow[], thisMonth: string): PlatformRow[] {
  const names = platformNames(rows);
  const platforms = new Map<string, PlatformRow>();
  for (const row of rows) {
    const platform = platforms.get(row.group) ?? {
      id: row.group,
      name: names.get(row.group) ?? row.group,
      months: [],
      active: 0,
    };
    platform.months.push(row.state === 'unproven' && row.month > thisMonth ? { ...row, state: 'ahead' } : row);
    if (row.state === 'active') platform.active += 1;
    platforms.set(row.group, platform);
  }
  return [...platforms.values()].toSorted((a, b) => b.active - a.active);
}

/** Names of platforms by id, in the order in which they occur. */
export function platformNames(rows: readonly BreakdownRow[]): Map<string, string> {
  return new Map(rows.map((row) => [row.group, row.label.split(': ')[0] ?? row.group]));
}
