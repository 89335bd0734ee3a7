import { ApiError } from '../api/api-error.ts';
import { Icon } from '../frame/icon.tsx';
import { useMessages } from '../messages/messages.tsx';
import { errorWords } from './error-words.ts';

/** What stands in a block that could not be read: what happened, the code to tell the administrator, and another try. */
export function Refusal({ error, retry }: { error: Error; retry?: () => unknown }) {
  const t = useMessages();
  const words = errorWords(error, t);
  const final = error instanceof ApiError && (error.status === 403 || error.status === 404);
  return (
    <div className="refusal" role="alert">
      <p className="refusal-title">
        <Icon name="alert" />
        <strong>{words.title}</strong>
      </p>
      {words.detail && words.detail !== words.title && <p>{words.detail}</p>}
      <p className="code">{t.block.code(words.code)}</p>
      {retry && !final && (
        <button type="button" className="button" onClick={() => retry()}>
          {t.block.retry}
        </button>
      )}
    </div>
  );
}
