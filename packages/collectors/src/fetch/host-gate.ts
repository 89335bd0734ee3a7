import type { Clock } from '@nhipbao/records';

/** Waits; rejects when the signal aborts. Tests give their own. */
export type Sleep = (ms: number, signal?: AbortSignal) => Promise<void>;

/** A host that asked to be left alone for longer than a run waits. */
export class HostPaused extends Error {
  override readonly name = 'HostPaused';
  readonly until: Date;

  constructor(until: Date) {
    super(`paused until ${until.toISOString()}`);
    this.until = until;
  }
}

interface HostState {
  active: number;
  waiting: (() => void)[];
  /** Earliest next start, ms since the epoch. */
  nextStart: number;
  pausedUntil: number;
}

export interface HostGate {
  /** Waits for a free place and the host's next start; returns the function that gives the place back. */
  enter(host: string, spacingMs: number, signal?: AbortSignal): Promise<() => void>;
  /** No request to the host starts before this instant (Retry-After). */
  pause(host: string, until: Date): void;
}

/** Politeness toward each host: at most `perHost` requests at a time, their starts `spacingMs` apart. */
export function createHostGate(options: { perHost: number; maxPauseMs: number; clock: Clock; sleep: Sleep }): HostGate {
  const { perHost, maxPauseMs, clock, sleep } = options;
  const hosts = new Map<string, HostState>();
  const stateOf = (host: string): HostState => {
    const known = hosts.get(host) ?? { active: 0, waiting: [], nextStart: 0, pausedUntil: 0 };
    hosts.set(host, known);
    return known;
  };

  return {
    async enter(host, spacingMs, signal) {
      const state = stateOf(host);
      if (state.active < perHost) state.active += 1;
      else await new Promise<void>((resolve) => state.waiting.push(resolve));
      const release = () => {
        const next = state.waiting.shift();
        if (next) next();
        else state.active -= 1;
      };
      try {
        for (;;) {
          signal?.throwIfAborted();
          const now = clock.now().getTime();
          if (state.pausedUntil - now > maxPauseMs) throw new HostPaused(new Date(state.pausedUntil));
          const start = Math.max(now, state.nextStart, state.pausedUntil);
          state.nextStart = start + spacingMs;
          if (start > now) await sleep(start - now, signal);
          // The host may have asked for a pause while this request waited.
          if (state.pausedUntil <= start) return release;
        }
      } catch (error) {
        release();
        throw error;
      }
    },
    pause(host, until) {
      const state = stateOf(host);
      state.pausedUntil = Math.max(state.pausedUntil, until.getTime());
    },
  };
}
