import { Presets, SingleBar } from 'cli-progress';

export interface Progress {
  update(done: number, total: number | null): void;
  end(): void;
}

/** A bar on stderr while long work runs; nothing where stderr is no terminal. */
export function startProgress(label: string): Progress {
  if (!process.stderr.isTTY) return { update: () => {}, end: () => {} };
  const bar = new SingleBar(
    { format: `${label} {bar} {value}/{total} {eta_formatted}`, stream: process.stderr, hideCursor: true },
    Presets.shades_classic,
  );
  let started = false;
  return {
    update(done, total) {
      if (!started) bar.start(total ?? done, done);
      started = true;
      bar.setTotal(Math.max(total ?? done, done));
      bar.update(done);
    },
    end() {
      if (started) bar.stop();
    },
  };
}
