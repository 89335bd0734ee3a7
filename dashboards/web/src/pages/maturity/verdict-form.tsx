import type { MaturityAgency, MaturityYear } from '@nhipbao/records';
import { type FormEvent, useId } from 'react';
import { useWrite } from '../../api/use-write.ts';
import { WriteFault } from '../../blocks/write-fault.tsx';
import { useMessages } from '../../messages/messages.tsx';
import { Field } from '../entry/field.tsx';

/** The department confirms what was handed in, with points of the appraisal where they differ, or returns it with a reason. */
export function VerdictForm({ path, agency }: { path: string; agency: MaturityAgency }) {
  const t = useMessages();
  const id = useId();
  const write = useWrite<MaturityYear>(['/maturity']);
  const waits = agency.state === 'submitted';
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { nativeEvent: native } = event;
    const form = new FormData(event.currentTarget, native instanceof SubmitEvent ? native.submitter : null);
    const appraised = agency.rows.flatMap(({ criterion }) => {
      const points = String(form.get(`points ${criterion.id}`) ?? '').trim();
      return points === '' ? [] : [{ criterion: criterion.id, points: Number(points) }];
    });
    const body = { decision: form.get('decision'), note: String(form.get('note') ?? '').trim() || null, appraised };
    write.mutate({ method: 'POST', path: `${path}/decision`, body });
  };
  return (
    <form className="plain-form no-print" onSubmit={submit} aria-label={t.maturity.verdict}>
      <h3>{t.maturity.verdict}</h3>
      <p className="field">
        <label htmlFor={id}>{t.maturity.verdictNote}</label>
        <textarea id={id} name="note" rows={3} maxLength={2000} />
      </p>
      {waits && (
        <details>
          <summary>{t.maturity.appraise}</summary>
          {agency.rows.map(({ criterion }) => (
            <Field
              key={criterion.id}
              label={`${criterion.id} ${criterion.title}`}
              name={`points ${criterion.id}`}
              type="number"
              min={0}
              max={criterion.points}
              step="any"
            />
          ))}
        </details>
      )}
      <WriteFault error={write.error} />
      <div className="label-actions">
        {waits && (
          <button
            type="submit"
            name="decision"
            value="confirmed"
            className="button button-main"
            disabled={write.isPending}
          >
            {t.maturity.confirm}
          </button>
        )}
        <button type="submit" name="decision" value="returned" className="button" disabled={write.isPending}>
          {t.maturity.return}
        </button>
      </div>
    </form>
  );
}
