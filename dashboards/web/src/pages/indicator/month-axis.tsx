interface MonthAxisProps {
  /** yyyy-mm, in order. */
  months: readonly string[];
  /** Middle of a month's column in pixels. */
  middle: (month: string) => number;
  y: number;
}

/** Months by number; the year stands under the first one and under each January. */
export function MonthAxis({ months, middle, y }: MonthAxisProps) {
  return (
    <g className="chart-axis">
      {months.map((month, position) => (
        <text key={month} x={middle(month)} y={y}>
          {Number(month.slice(5))}
          {(position === 0 || month.endsWith('-01')) && (
            <tspan className="chart-year" x={middle(month)} dy="15">
              {month.slice(0, 4)}
            </tspan>
          )}
        </text>
      ))}
    </g>
  );
}
