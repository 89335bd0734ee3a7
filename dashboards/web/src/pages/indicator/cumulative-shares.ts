/**
 * Share of all rows up to and with each month, up to `lastMonth` (yyyy-mm): counts are summed, shares are never averaged.
 * Months before the first total are left out.
 */
export function cumulativeShares(
  rows: readonly { month: string; count: number; total: number | null }[],
  lastMonth: string,
): { month: string; share: number }[] {
  let count = 0;
  let total = 0;
  return rows
    .filter((row) => row.month <= lastMonth)
    .flatMap((row) => {
      count += row.count;
      total += row.total ?? 0;
      return total > 0 ? [{ month: row.month, share: count / total }] : [];
    });
}
