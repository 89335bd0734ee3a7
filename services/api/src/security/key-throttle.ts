import type { Clock } from '@nhipbao/records';

const WINDOW_MS = 60_000;

/** Counts the requests of each key in windows of a minute; answers the seconds to wait once there are too many. */
export function keyThrottle(clock: Clock): (prefix: string, perMinute: number) => number | undefined {
  const windows = new Map<string, { from: number; count: number }>();
  return (prefix, perMinute) => {
    const now = clock.now().getTime();
    const known = windows.get(prefix);
    const window = known && now - known.from < WINDOW_MS ? known : { from: now, count: 0 };
    window.count += 1;
    windows.set(prefix, window);
    return window.count <= perMinute ? undefined : Math.max(1, Math.ceil((window.from + WINDOW_MS - now) / 1000));
  };
}
