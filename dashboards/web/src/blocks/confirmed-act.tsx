import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { useMessages } from '../messages/messages.tsx';
import { formText } from '../pages/entry/form-text.ts';

interface ConfirmedActProps {
  /** The words of the button, said again by the one that confirms. */
  label: string;
  /** What will happen, and whether it can be taken back. */
  consequence: string;
  /** Asks for a reason of at least so many letters, which is handed on. */
  reason?: { label: string; least: number };
  disabled?: boolean;
  describedBy?: string | undefined;
  act: (reason: string | null) => void;
}

/** A button for what is not taken back lightly: it says what will happen, asks for a reason where one is due, and acts on a second press. */
export function ConfirmedAct({ label, consequence, reason, disabled, describedBy, act }: ConfirmedActProps) {
  const t = useMessages();
  const id = useId();
  const [asking, setAsking] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (asking) panel.current?.focus();
  }, [asking]);
  const close = () => {
    setAsking(false);
    opener.current?.focus();
  };
  const confirm = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    act(reason ? formText(event.currentTarget, 'reason').trim() : null);
    close();
  };
  return (
    <>
      <button
        ref={opener}
        type="button"
        className="button"
        disabled={disabled}
        aria-expanded={asking}
        aria-describedby={describedBy}
        onClick={() => setAsking(!asking)}
      >
        {label}
      </button>
      {asking && !disabled && (
        <form
          ref={panel}
          className="confirmed-act"
          tabIndex={-1}
          aria-label={label}
          onSubmit={confirm}
          onKeyDown={(event) => event.key === 'Escape' && close()}
        >
          <p>{consequence}</p>
          {reason && (
            <p className="field">
              <label htmlFor={id}>{reason.label}</label>
              <textarea id={id} name="reason" rows={3} required minLength={reason.least} maxLength={2000} />
            </p>
          )}
          <p className="acts">
            <button type="submit" className="button button-main">
              {t.block.confirm(label)}
            </button>
            <button type="button" className="button" onClick={close}>
              {t.block.cancel}
            </button>
          </p>
        </form>
      )}
    </>
  );
}
