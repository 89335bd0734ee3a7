import type { Message } from '../collector.ts';

/** Name of a metric to its value and definition; undefined where the platform did not say it. */
export type Values = Record<string, readonly [value: number | undefined, definition: string]>;

/**
 * Values of one post (or of an account, whose id is `account:ID`) as samples, of its whole life or of the day that `metricPeriod`
 * names. What the platform leaves out is null: hidden likes are not 0 likes.
 */
export function* platformSamples(
  nativeId: string,
  observedAt: Date,
  values: Values,
  metricPeriod = 'lifetime',
): Generator<Extract<Message<never>, { sample: unknown }>, void, void> {
  for (const [metric, [value, definition]] of Object.entries(values)) {
    yield { sample: { nativeId, metric, metricPeriod, definition, value: value ?? null, observedAt } };
  }
}
