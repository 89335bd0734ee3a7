import { useEffect, useId, useRef, useState } from 'react';
import { useMessages } from '../../messages/messages.tsx';

/** The only time a key is shown: it takes the focus, is copied by a button, and goes when its keeper says so. */
export function NewKey({ secret, onHide }: { secret: string; onHide: () => void }) {
  const t = useMessages();
  const words = t.keys;
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState('');
  useEffect(() => field.current?.focus(), []);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(secret);
      setOutcome(words.copied);
    } catch {
      // Browsers give no clipboard to pages that came without TLS.
      field.current?.select();
      setOutcome(words.notCopied);
    }
  };
  return (
    <div className="notice new-key">
      <h2>{words.onceTitle}</h2>
      <p>{words.once}</p>
      <p className="field">
        <label htmlFor={id}>{words.key}</label>
        <input ref={field} id={id} value={secret} readOnly spellCheck={false} autoComplete="off" />
      </p>
      <div className="label-actions">
        <button type="button" className="button button-main" onClick={() => void copy()}>
          {words.copy}
        </button>
        <button type="button" className="button" onClick={onHide}>
          {words.hide}
        </button>
      </div>
      <p role="status">{outcome}</p>
    </div>
  );
}
