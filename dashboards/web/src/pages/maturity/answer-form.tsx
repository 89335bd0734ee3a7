import type { AttachedDocument, MaturityAgency, MaturityYear } from '@nhipbao/records';
import { type FormEvent, useId, useState } from 'react';
import { useWrite } from '../../api/use-write.ts';
import { WriteFault } from '../../blocks/write-fault.tsx';
import { useMessages } from '../../messages/messages.tsx';
import { Field } from '../entry/field.tsx';
import { AttachFiles } from './attach-files.tsx';

/** The agency's own points for a criterion with a note and documents; a measured one takes its points from the measure. */
export function AnswerForm({ row, path }: { row: MaturityAgency['rows'][number]; path: string }) {
  const t = useMessages();
  const id = useId();
  const { criterion, answer } = row;
  const write = useWrite<MaturityYear>(['/maturity']);
  const [documents, setDocuments] = useState<readonly AttachedDocument[]>(answer?.documents ?? []);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const points = String(form.get('points') ?? '').trim();
    const body = {
      points: points === '' ? null : Number(points),
      note: String(form.get('note') ?? '').trim() || null,
      documents: documents.map(({ digest }) => digest),
    };
    write.mutate({ method: 'PUT', path, body });
  };
  return (
    <details className="no-print">
      <summary aria-label={t.maturity.answerOf(criterion.title)}>{t.maturity.answer}</summary>
      <form className="plain-form" onSubmit={submit}>
        <Field
          label={t.maturity.pointsField(criterion.points)}
          name="points"
          type="number"
          min={0}
          max={criterion.points}
          step="any"
          defaultValue={answer?.points ?? ''}
        />
        <p className="field">
          <label htmlFor={id}>{t.maturity.noteField}</label>
          <textarea id={id} name="note" rows={3} maxLength={2000} defaultValue={answer?.note ?? ''} />
        </p>
        <AttachFiles documents={documents} choose={setDocuments} />
        <WriteFault error={write.error} />
        <p role="status">{write.isSuccess && t.maturity.saved}</p>
        <button type="submit" className="button" disabled={write.isPending}>
          {t.maturity.save}
        </button>
      </form>
    </details>
  );
}
