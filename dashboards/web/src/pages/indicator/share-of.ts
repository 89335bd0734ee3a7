/** A month's share (0 to 1); null where there is nothing to share in, which is a gap and not 0. */
export function shareOf({ count, total }: { count: number; total: number | null }): number | null {
  return total ? count / total : null;
}
