import { type FormEvent, useId, useRef, useState } from 'react';
import { errorWords } from '../../blocks/error-words.ts';
import { useMessages } from '../../messages/messages.tsx';
import { ImportOutcome } from './import-outcome.tsx';
import { useImport } from './use-import.ts';

/** Hands a table in for a source, and says at once which of its rows were refused and why. */
export function ImportForm({ source }: { source: string }) {
  const t = useMessages();
  const words = t.imports;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [missing, setMissing] = useState(false);
  const send = useImport(source);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const file = input.current?.files?.[0];
    setMissing(!file);
    if (file && !send.isPending) send.mutate(file);
  };
  return (
    <>
      <p>{words.lead}</p>
      <p>
        {words.template}{' '}
        <a href="/api/v1/imports/template.xlsx" download>
          XLSX
        </a>
        {' · '}
        <a href="/api/v1/imports/template.csv" download>
          CSV
        </a>
      </p>
      <form className="import-form" onSubmit={submit} noValidate>
        <p className="field">
          <label htmlFor={id}>{words.file}</label>
          {missing && (
            <span className="fault" id={`${id}-fault`} role="alert">
              {words.choose}
            </span>
          )}
          <input
            ref={input}
            id={id}
            type="file"
            accept=".csv,.xlsx"
            aria-invalid={missing || undefined}
            aria-describedby={missing ? `${id}-fault` : undefined}
          />
        </p>
        <button type="submit" className="button button-main" aria-disabled={send.isPending}>
          {send.isPending ? words.sending : words.send}
        </button>
      </form>
      {send.error && (
        <p className="notice notice-fault" role="alert">
          {words.failed} {send.error.message || errorWords(send.error, t).title}
        </p>
      )}
      <div role="status">{send.data && <ImportOutcome result={send.data} />}</div>
    </>
  );
}
