import type { BreakdownRow } from './breakdown.tsx';

export interface PlatformRow {
  id: string;
  name: string;
  months: BreakdownRow[];
  /** Months in which it was active. */
  active: number;
}

/** Rows gathered by platform, the most active first. A label reads "Zalo: hoạt động"; its first part names the platform. */
export function platformRows(rows: readonly BreakdownRow[]): PlatformRow[] {
  const platforms = new Map<string, PlatformRow>();
  for (const row of rows) {
    const name = row.label.split(': ')[0] ?? row.group;
    const platform = platforms.get(row.group) ?? { id: row.group, name, months: [], active: 0 };
    platform.months.push(row);
    if (row.state === 'active') platform.active += 1;
    platforms.set(row.group, platform);
  }
  return [...platforms.values()].toSorted((a, b) => b.active - a.active);
}
