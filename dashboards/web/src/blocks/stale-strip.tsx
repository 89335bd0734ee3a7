import { formatDateTime } from '../format/date.ts';
import { useMessages } from '../messages/messages.tsx';
import { errorWords } from './error-words.ts';

/** Above figures that could not be read again: of when they are, why, and another try. */
export function StaleStrip({ at, error, retry }: { at: string; error: Error; retry: () => unknown }) {
  const t = useMessages();
  return (
    <div className="strip strip-stale" role="status">
      <span>
        {t.block.stale(formatDateTime(at))} <span className="code">{t.block.code(errorWords(error, t).code)}</span>
      </span>
      <button type="button" className="button button-small" onClick={() => retry()}>
        {t.block.retry}
      </button>
    </div>
  );
}
