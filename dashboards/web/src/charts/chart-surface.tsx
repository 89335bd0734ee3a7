import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { useMessages } from '../messages/messages.tsx';
import { useWidth } from './use-width.ts';

interface ChartSurfaceProps {
  /** The finding, which is also the picture's name. */
  label: string;
  height: number;
  /** What each point says when the arrow keys reach it. */
  points: readonly string[];
  /** Enter on a point. */
  open?: (point: number) => void;
  /** Draws at the real width in pixels; `at` is the point the keys are on, or null. */
  children: (width: number, at: number | null) => ReactNode;
}

/**
 * Where a chart is drawn. It takes the focus; the arrow keys, Home and End walk over its points, each read out in a polite
 * live region and shown under the chart, so that no figure is behind a mouse.
 */
export function ChartSurface({ label, height, points, open, children }: ChartSurfaceProps) {
  const t = useMessages();
  const { frame, width } = useWidth<HTMLDivElement>();
  const [at, setAt] = useState<number | null>(null);
  const keys = (event: KeyboardEvent) => {
    const next = reached(event.key, at, points.length);
    if (event.key === 'Enter' && at !== null) open?.(at);
    if (event.key === 'Escape') setAt(null);
    if (next === null) return;
    event.preventDefault();
    setAt(next);
  };
  return (
    <div className="chart">
      {/* biome-ignore lint/a11y/useSemanticElements: a chart that can be walked has no element of its own */}
      <div
        ref={frame}
        className="chart-surface"
        role="group"
        aria-label={`${label} ${t.block.chartKeys}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys walk over its points
        tabIndex={0}
        onKeyDown={keys}
        onBlur={() => setAt(null)}
      >
        <svg width="100%" height={height} role="img" aria-label={label}>
          {width > 0 && children(width, at)}
        </svg>
      </div>
      <p className="chart-point small" aria-live="polite">
        {at === null ? '' : points[at]}
      </p>
    </div>
  );
}

function reached(key: string, at: number | null, count: number): number | null {
  if (count === 0) return null;
  if (key === 'ArrowRight') return at === null ? 0 : Math.min(count - 1, at + 1);
  if (key === 'ArrowLeft') return at === null ? count - 1 : Math.max(0, at - 1);
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return null;
}
