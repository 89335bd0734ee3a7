import { z } from 'zod';
import type { Message } from '../collector.ts';
import { SourceError, type SourceErrorCode } from '../fetch/source-error.ts';
import type { Drift } from './drift.ts';

/**
 * What a collector of several streams keeps: one state per stream and account (`videos@UC…`) with its version, so that a newly
 * entered account is read from its beginning, and the fields that were reported as unknown. `more` is the kind's own, for example
 * how much of a day's quota is used.
 */
export const StreamsState = z.object({
  streams: z.record(z.string(), z.unknown()).default({}),
  fields: z.array(z.string()).default([]),
  more: z.record(z.string(), z.unknown()).default({}),
});
export type StreamsState = z.output<typeof StreamsState>;

/** One stream, its state's schema closed over. */
export interface Stream {
  name: string;
  /** It has a credential and a quota of its own: their faults stop none of the others, and theirs do not stop it. */
  apart: boolean;
  run(stored: unknown): { unreadable: boolean; messages: AsyncGenerator<Message<unknown>, void, void> };
}

/**
 * Declares a stream. `v` grows when the state's meaning changes; a state of another version or shape is unreadable and the stream
 * is read from its beginning. `state` must accept `{}`.
 */
export function stream<State extends z.ZodType>(definition: {
  name: string;
  v: number;
  apart?: boolean;
  state: State;
  read(state: z.output<State>): AsyncGenerator<Message<z.output<State>>, void, void>;
}): Stream {
  const { name, v } = definition;
  const Kept = z.object({ v: z.literal(v), state: z.unknown() });
  const wrapped = async function* (state: z.output<State>): AsyncGenerator<Message<unknown>, void, void> {
    for await (const message of definition.read(state)) {
      yield 'state' in message ? { state: { v, state: message.state } } : message;
    }
  };
  return {
    name,
    apart: definition.apart ?? false,
    run(stored) {
      const kept = Kept.safeParse(stored ?? { v, state: {} });
      const state = definition.state.safeParse(kept.success ? kept.data.state : undefined);
      return { unreadable: !state.success, messages: wrapped(state.success ? state.data : definition.state.parse({})) };
    },
  };
}

/** Faults that every further question to the platform would meet as well. */
const SHARED = new Set<SourceErrorCode>([
  'credential-missing',
  'credential-invalid',
  'quota-exhausted',
  'rate-limited',
  'address-refused',
  'host-not-declared',
  'name-not-found',
  'connection-failed',
  'certificate-invalid',
  'time-out',
]);

/**
 * Reads streams one after the other. One that fails says so (issue and status) and the others go on, unless its fault is the
 * platform's as a whole. Throws only what is no SourceError, and when the run is stopped.
 */
export async function* readStreams(options: {
  account: string;
  state: StreamsState;
  drift: Drift;
  streams: readonly Stream[];
  signal: AbortSignal;
  /** The kind's own part of the state, asked for at each state. */
  more?: () => Record<string, unknown>;
}): AsyncGenerator<Message<StreamsState>, void, void> {
  const { account, drift, signal, more = () => options.state.more } = options;
  const states = { ...options.state.streams };
  const state = (): Message<StreamsState> => ({
    state: { streams: { ...states }, fields: drift.known, more: more() },
  });
  let shared: SourceError | null = null;

  for (const { name, apart, run } of options.streams) {
    if (shared && !apart) {
      yield { status: statusOf(name, shared) };
      continue;
    }
    const key = `${name}@${account}`;
    const { unreadable, messages } = run(states[key]);
    if (unreadable) {
      const message = `What the last run left behind of "${name}" could not be read; it is read from the beginning.`;
      yield { issue: { code: 'state-unreadable', message, detail: JSON.stringify(states[key]) } };
    }
    try {
      for await (const message of messages) {
        if (!('state' in message)) yield message;
        else {
          states[key] = message.state;
          yield state();
        }
      }
      yield { status: { stream: name, complete: true } };
    } catch (error) {
      if (!(error instanceof SourceError) || signal.aborted) throw error;
      if (SHARED.has(error.code) && !apart) shared = error;
      const status = { ...statusOf(name, error), ...(apart && { apart }) };
      yield { issue: { code: error.code, message: `${name}: ${error.message}`, url: error.url } };
      yield { status };
    }
    const news = drift.news();
    if (news) yield { issue: news };
  }
  yield state();
}

function statusOf(stream: string, error: SourceError) {
  const { code, message: reason, retry } = error;
  return { stream, complete: false, reason, code, ...(retry instanceof Date && { resumeAt: retry }) };
}
