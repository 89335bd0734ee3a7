import { useMessages } from '../messages/messages.tsx';

/** Reads the next page of a list. It keeps the focus, so that the new rows can be reached backwards or read on. */
export function MoreButton({ more, busy }: { more: () => unknown; busy: boolean }) {
  const t = useMessages();
  return (
    <p className="more no-print">
      <button type="button" className="button" aria-disabled={busy} onClick={() => !busy && more()}>
        {busy ? t.block.loadingMore : t.block.more}
      </button>
    </p>
  );
}
