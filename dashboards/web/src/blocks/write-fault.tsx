import { ApiError } from '../api/api-error.ts';
import { useMessages } from '../messages/messages.tsx';
import { errorWords } from './error-words.ts';

/** Why something was not saved: the api's words, and field by field what is wrong. Nothing where nothing failed. */
export function WriteFault({ error }: { error: Error | null }) {
  const t = useMessages();
  if (!error) return null;
  const words = errorWords(error, t);
  const faults = error instanceof ApiError ? error.faults : [];
  return (
    <div className="notice notice-fault" role="alert">
      <p>
        <strong>{words.title}</strong>
        {words.detail && `. ${words.detail}`}
      </p>
      {faults.length > 0 && (
        <ul>
          {faults.map(({ field, message }) => (
            <li key={`${field} ${message}`}>
              <code>{field}</code>: {message}
            </li>
          ))}
        </ul>
      )}
      <p className="code">{t.block.code(words.code)}</p>
    </div>
  );
}
