import { type ReactNode, useId } from 'react';
import { useMessages } from '../messages/messages.tsx';
import { Freshness } from './freshness.tsx';
import { Loading } from './loading.tsx';
import { Refusal } from './refusal.tsx';
import { StaleStrip } from './stale-strip.tsx';

/** What a block needs of an answer; every result of `useAnswer` has it. */
export interface Answer<T> {
  data: T | undefined;
  error: Error | null;
  isPlaceholderData: boolean;
  isFetching: boolean;
  dataUpdatedAt: number;
  refetch: () => unknown;
}

export interface BlockProps<T> {
  title: string;
  answer: Answer<T>;
  /** What is said instead of the content when there is nothing to show; null when there is. */
  empty?: (data: T) => ReactNode;
  /** Said above the content when the figures are not whole: what is missing since when. */
  partial?: (data: T) => ReactNode;
  /** The instant (ISO) of the figures; without it the time of the answer is shown. */
  asOf?: (data: T) => string | null;
  /** Height of the skeleton in rows: near the final size, so that nothing jumps. */
  rows?: number;
  /** At the right of the title, once there is data. */
  actions?: (data: T) => ReactNode;
  className?: string;
  /** False where a block beside it shows the same answer and already says of when it is. */
  dated?: boolean;
  children: (data: T) => ReactNode;
}

/**
 * One part of a page with its own states: loading, empty, incomplete, out of date and failed. A part that fails leaves the
 * others alone; a part that was read once keeps its last good figures and says of when they are.
 */
export function Block<T>({
  title,
  answer,
  empty,
  partial,
  asOf,
  rows = 4,
  actions,
  className,
  dated = true,
  children,
}: BlockProps<T>) {
  const t = useMessages();
  const id = useId();
  const { data, error } = answer;
  const nothing = data === undefined ? null : (empty?.(data) ?? null);
  const missing = data === undefined || nothing ? null : (partial?.(data) ?? null);
  const readAt = answer.dataUpdatedAt ? new Date(answer.dataUpdatedAt).toISOString() : null;
  const at = data === undefined ? null : (asOf?.(data) ?? readAt);
  const busy = (data === undefined && !error) || answer.isPlaceholderData;

  return (
    <section className={`block ${className ?? ''}`} aria-labelledby={id} aria-busy={busy}>
      <header className="block-head">
        <h2 id={id}>{title}</h2>
        {data !== undefined && !nothing && actions?.(data)}
      </header>
      {data === undefined && error && <Refusal error={error} retry={answer.refetch} />}
      {data === undefined && !error && <Loading rows={rows} retry={answer.refetch} />}
      {data !== undefined && error && at && <StaleStrip at={at} error={error} retry={answer.refetch} />}
      {missing && (
        <div className="strip strip-partial">
          <strong className="visually-hidden">{t.block.partial}: </strong>
          {missing}
        </div>
      )}
      {nothing && <div className="empty">{nothing}</div>}
      {data !== undefined && !nothing && (
        <div className={answer.isPlaceholderData ? 'block-body is-previous' : 'block-body'}>{children(data)}</div>
      )}
      {at && dated && <Freshness at={at} exact={asOf !== undefined} stale={error !== null} />}
    </section>
  );
}
