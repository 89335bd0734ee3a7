import { type FormEvent, useId, useState } from 'react';
import { useMessages } from '../../messages/messages.tsx';
import { FaultLine } from './fault-line.tsx';
import { useAuditWrite } from './use-audit-write.ts';

const SHORTEST = 20;

/** The assessor's statement, which ends the audit. */
export function SignForm({ audit }: { audit: string }) {
  const t = useMessages();
  const id = useId();
  const words = t.audits.sign;
  const [statement, setStatement] = useState('');
  const { mutate, isPending, error } = useAuditWrite();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isPending && statement.trim().length >= SHORTEST)
      mutate({ path: `/audits/${audit}/signature`, body: { statement } });
  };
  return (
    <form onSubmit={submit} className="audit-form">
      <p className="field">
        <label htmlFor={id}>{words.statement}</label>
        <textarea
          id={id}
          rows={4}
          required
          minLength={SHORTEST}
          maxLength={5000}
          aria-describedby={`${id}-hint`}
          value={statement}
          onChange={(event) => setStatement(event.target.value)}
        />
        <span className="hint" id={`${id}-hint`}>
          {words.hint}
        </span>
      </p>
      <button type="submit" className="button button-main" aria-disabled={isPending}>
        {words.button}
      </button>
      <FaultLine error={error} />
    </form>
  );
}
