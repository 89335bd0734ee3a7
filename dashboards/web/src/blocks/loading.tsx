import { useEffect, useState } from 'react';
import { useMessages } from '../messages/messages.tsx';

const SAY_AFTER_MS = 3_000;
const OFFER_AFTER_MS = 10_000;

/** Grey rows in place of a block; after 3 seconds it says that it is loading, after 10 it offers to try again. */
export function Loading({ rows, retry }: { rows: number; retry: () => unknown }) {
  const t = useMessages();
  const [waited, setWaited] = useState(0);
  useEffect(() => {
    const timers = [SAY_AFTER_MS, OFFER_AFTER_MS].map((ms) => setTimeout(() => setWaited(ms), ms));
    return () => timers.forEach(clearTimeout);
  }, []);
  return (
    <div className="loading">
      <div className="skeleton" aria-hidden="true">
        {Array.from({ length: rows }, (_, row) => `row-${row}`).map((row) => (
          <span key={row} className="skeleton-row" />
        ))}
      </div>
      <p className="loading-words" role="status">
        {waited >= SAY_AFTER_MS ? t.block.loading : <span className="visually-hidden">{t.block.loading}</span>}
      </p>
      {waited >= OFFER_AFTER_MS && (
        <button type="button" className="button" onClick={() => retry()}>
          {t.block.retry}
        </button>
      )}
    </div>
  );
}
