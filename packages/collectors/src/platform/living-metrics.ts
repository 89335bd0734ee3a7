import type { Clock } from '@nhipbao/records';
import { z } from 'zod';
import { SourceError } from '../fetch/source-error.ts';

/** Which metrics of a list a platform still answers, and when that was found out. */
export const LivingMetrics = z.object({ asked: z.string(), alive: z.array(z.string()), at: z.iso.datetime() });
export type LivingMetrics = z.output<typeof LivingMetrics>;

const DAY_MS = 24 * 3_600_000;
const FOR_MS = 7 * DAY_MS;

/**
 * Metrics die one by one, and one dead name fails the whole question. Finds the living ones by halving the list (8 names with 2 dead
 * ones: 11 questions) and keeps them for a week; a dead one among them starts the search again. `ask` throws SourceError
 * `parameter-refused` when a name is refused; its other errors are the caller's.
 */
export async function withLivingMetrics<Answer>(options: {
  names: readonly string[];
  known: LivingMetrics | undefined;
  clock: Clock;
  ask: (metrics: readonly string[]) => Promise<Answer>;
}): Promise<{ answer: Answer | null; found: LivingMetrics }> {
  const { names, known, clock, ask } = options;
  const asked = names.join(',');
  const now = clock.now();
  const forMs = known?.alive.length === 0 ? DAY_MS : FOR_MS;
  const fresh = known && known.asked === asked && now.getTime() - Date.parse(known.at) < forMs ? known : undefined;
  if (fresh?.alive.length === 0) return { answer: null, found: fresh };
  if (fresh) {
    const kept = await tried(fresh.alive, ask);
    if (kept) return { answer: kept.answer, found: fresh };
  }
  const whole = await tried(names, ask);
  if (whole) return { answer: whole.answer, found: { asked, alive: [...names], at: now.toISOString() } };
  const alive = await halves(names, ask);
  // One object that refuses every name says nothing of the names.
  if (alive.length === 0 && fresh) return { answer: null, found: fresh };
  const answer = alive.length > 0 ? await ask(alive) : null;
  return { answer, found: { asked, alive, at: now.toISOString() } };
}

/** Lists of metrics by name (`group`), each asked with those of its metrics that live; what was found goes into the state. */
export function rememberedMetrics(stored: unknown, clock: Clock) {
  const read = z.record(z.string(), LivingMetrics).safeParse(stored);
  const known = new Map(Object.entries(read.success ? read.data : {}));
  return {
    /** Null where none of the metrics lives. */
    async ask<Answer>(
      group: string,
      names: readonly string[],
      ask: (metrics: string) => Promise<Answer>,
    ): Promise<Answer | null> {
      const { answer, found } = await withLivingMetrics({
        names,
        known: known.get(group),
        clock,
        ask: (metrics) => ask(metrics.join(',')),
      });
      known.set(group, found);
      return answer;
    },
    found: (): Record<string, LivingMetrics> => Object.fromEntries(known),
  };
}

/** The living ones of metrics that were refused together. */
async function halves<Answer>(
  names: readonly string[],
  ask: (metrics: readonly string[]) => Promise<Answer>,
): Promise<string[]> {
  if (names.length <= 1) return [];
  const half = Math.ceil(names.length / 2);
  const alive: string[] = [];
  for (const part of [names.slice(0, half), names.slice(half)])
    alive.push(...((await tried(part, ask)) ? part : await halves(part, ask)));
  return alive;
}

async function tried<Answer>(
  names: readonly string[],
  ask: (metrics: readonly string[]) => Promise<Answer>,
): Promise<{ answer: Answer } | null> {
  try {
    return { answer: await ask(names) };
  } catch (error) {
    if (error instanceof SourceError && error.code === 'parameter-refused') return null;
    throw error;
  }
}
