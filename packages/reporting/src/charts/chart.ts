/** A chart as data; every chart stands beside a table with the same figures. */
export interface Chart {
  kind: 'bars' | 'lines';
  /** Along the bottom: months, years. */
  labels: string[];
  /** Null is a gap: no bar, a break in the line. */
  series: { name: string; values: (number | null)[] }[];
  /** A dashed line across: the threshold. */
  threshold: { value: number; label: string } | null;
  /** How values are written on the axis. */
  unit: 'percent' | 'count';
  /** Read aloud instead of the picture. */
  description: string;
}
