import { ApiError } from '../../api/api-error.ts';
import { errorWords } from '../../blocks/error-words.ts';
import { useMessages } from '../../messages/messages.tsx';

/** Why an act was refused, in the server's own words where it gave some. */
export function FaultLine({ error }: { error: Error | null }) {
  const t = useMessages();
  if (!error) return null;
  const said = error instanceof ApiError ? (error.faults[0]?.message ?? error.detail) : null;
  return (
    <p className="notice notice-fault" role="alert">
      {t.audits.failed} {said ?? errorWords(error, t).title}
    </p>
  );
}
