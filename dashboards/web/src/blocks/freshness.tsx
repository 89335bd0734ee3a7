import { ago } from '../format/ago.ts';
import { formatDateTime } from '../format/date.ts';
import { useNow } from '../frame/use-now.ts';
import { useMessages } from '../messages/messages.tsx';

/** The line under a block that says of when its figures are: `exact` when they carry their own instant. */
export function Freshness({ at, exact, stale }: { at: string; exact: boolean; stale: boolean }) {
  const t = useMessages();
  const now = useNow();
  const full = formatDateTime(at);
  return (
    <p className={stale ? 'freshness is-stale' : 'freshness'}>
      <time dateTime={at} title={full}>
        {exact ? t.block.asOf(full) : t.block.updated(ago(at, now, t))}
      </time>
    </p>
  );
}
