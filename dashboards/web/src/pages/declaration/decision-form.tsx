import type { DeclarationInfo } from '@nhipbao/records';
import { useId, useState } from 'react';
import type { useWrite } from '../../api/use-write.ts';
import { WriteFault } from '../../blocks/write-fault.tsx';
import { useMessages } from '../../messages/messages.tsx';

interface DecisionFormProps {
  path: string;
  declaration: DeclarationInfo;
  write: ReturnType<typeof useWrite<DeclarationInfo>>;
}

/** The department confirms what was declared, or returns it with a reason; a confirmed one can still be returned. */
export function DecisionForm({ path, declaration, write }: DecisionFormProps) {
  const t = useMessages();
  const words = t.declarations.decide;
  const id = useId();
  const [note, setNote] = useState('');
  const [missing, setMissing] = useState(false);
  const decide = (decision: 'confirmed' | 'returned') => {
    if (write.isPending) return;
    const said = note.trim();
    setMissing(decision === 'returned' && said === '');
    if (decision === 'returned' && said === '') return;
    const body = { decision, note: said || null };
    write.mutate({ method: 'POST', path: `${path}/decision`, body }, { onSuccess: () => setNote('') });
  };
  const waits = declaration.state === 'submitted';
  return (
    <div className="plain-form">
      <p>{waits ? words.lead : words.reopen}</p>
      <p className="field">
        <label htmlFor={id}>{words.note}</label>
        <span className="hint" id={`${id}-hint`}>
          {words.noteHint}
        </span>
        {missing && (
          <span className="fault" id={`${id}-fault`} role="alert">
            {words.reasonFirst}
          </span>
        )}
        <textarea
          id={id}
          rows={3}
          maxLength={2000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
          aria-invalid={missing || undefined}
          aria-describedby={`${id}-hint${missing ? ` ${id}-fault` : ''}`}
        />
      </p>
      <WriteFault error={write.error} />
      <div className="label-actions">
        {waits && (
          <button
            type="button"
            className="button button-main"
            aria-disabled={write.isPending}
            onClick={() => decide('confirmed')}
          >
            {words.confirm}
          </button>
        )}
        <button type="button" className="button" aria-disabled={write.isPending} onClick={() => decide('returned')}>
          {words.return}
        </button>
      </div>
    </div>
  );
}
