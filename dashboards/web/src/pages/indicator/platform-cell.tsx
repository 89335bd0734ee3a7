import { formatNumber } from '../../format/number.ts';

/** What stands in a cell whose number is not known: a gap in measuring is not a month without posts. */
const SIGNS: Record<string, string> = { gap: '\u2014', unproven: '?', ahead: '' };

interface PlatformCellProps {
  row: { state: string; count: number | null };
  x: number;
  y: number;
  width: number;
  height: number;
  isAt?: boolean;
  choose?: () => void;
}

/** One platform-month: solid when active, pale when too few, empty when none, dashed when a gap, dotted when unproven, faint when still to come. */
export function PlatformCell({ row, x, y, width, height, isAt = false, choose }: PlatformCellProps) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the same choice is in the keys and in the table
    <g className={`cell cell-${row.state}${isAt ? ' is-at' : ''}`} onClick={choose}>
      <rect x={x + 1} y={y + 1} width={Math.max(0, width - 2)} height={height - 2} rx="4" />
      <text x={x + width / 2} y={y + height / 2}>
        {SIGNS[row.state] ?? (row.count === null ? '' : formatNumber(row.count))}
      </text>
    </g>
  );
}
