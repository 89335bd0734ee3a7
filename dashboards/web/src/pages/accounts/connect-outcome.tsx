import { useMessages } from '../../messages/messages.tsx';

/** How a consent that came back from the platform ended, from the page's address. */
export function ConnectOutcome({ outcome }: { outcome: string | null }) {
  const t = useMessages();
  if (outcome === null) return null;
  const words: Record<string, string> = t.accounts.outcomes;
  return outcome === 'xong' ? (
    <p className="notice" role="status">
      {t.accounts.connected}
    </p>
  ) : (
    <p className="notice notice-fault" role="alert">
      {words[outcome] ?? t.accounts.notConnected}
    </p>
  );
}
