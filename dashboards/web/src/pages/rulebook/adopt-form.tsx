import type { RulebookInfo } from '@nhipbao/records';
import { type FormEvent, useId, useState } from 'react';
import type { useWrite } from '../../api/use-write.ts';
import { WriteFault } from '../../blocks/write-fault.tsx';
import { useMessages } from '../../messages/messages.tsx';

interface AdoptFormProps {
  version: string;
  write: ReturnType<typeof useWrite<RulebookInfo>>;
}

/** The department adopts a draft: for good, with a note, and not by one stray press. */
export function AdoptForm({ version, write }: AdoptFormProps) {
  const t = useMessages();
  const words = t.rulebooks.adopt;
  const id = useId();
  const [note, setNote] = useState('');
  const [understood, setUnderstood] = useState(false);
  const [missing, setMissing] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(!understood);
    if (!understood || write.isPending) return;
    const path = `/rulebooks/${encodeURIComponent(version)}/adopt`;
    write.mutate({ method: 'POST', path, body: { note: note.trim() || null } });
  };
  return (
    <section className="block no-print" aria-labelledby={id}>
      <header className="block-head">
        <h2 id={id}>{words.title}</h2>
      </header>
      <form className="plain-form" onSubmit={submit} noValidate>
        <p>{words.lead}</p>
        <p className="field">
          <label htmlFor={`${id}-note`}>{words.note}</label>
          <input
            id={`${id}-note`}
            value={note}
            maxLength={1000}
            autoComplete="off"
            onChange={(event) => setNote(event.target.value)}
          />
        </p>
        {missing && !understood && (
          <p className="fault" role="alert">
            {words.first}
          </p>
        )}
        <label className="check">
          <input type="checkbox" checked={understood} onChange={(event) => setUnderstood(event.target.checked)} />
          {words.understand}
        </label>
        <WriteFault error={write.error} />
        <button type="submit" className="button button-main" aria-disabled={write.isPending}>
          {words.button}
        </button>
      </form>
    </section>
  );
}
