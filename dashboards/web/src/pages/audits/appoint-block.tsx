import type { Appointment, AssessorPart } from '@nhipbao/records';
import { type FormEvent, useId, useState } from 'react';
import { useAnswer } from '../../api/use-answer.ts';
import { Block } from '../../blocks/block.tsx';
import { formatDay, localDay } from '../../format/date.ts';
import { useMessages } from '../../messages/messages.tsx';
import { FaultLine } from './fault-line.tsx';
import { UnitSelect } from './unit-select.tsx';
import { useAuditWrite } from './use-audit-write.ts';

const PARTS: readonly AssessorPart[] = ['first', 'second'];

/** Who assesses what; the department appoints. */
export function AppointBlock({ units }: { units: readonly { value: string; label: string }[] }) {
  const t = useMessages();
  const id = useId();
  const words = t.audits.appoint;
  const answer = useAnswer<Appointment[]>('/assessments');
  const { mutate, isPending, error } = useAuditWrite();
  const [unit, setUnit] = useState('');
  const [part, setPart] = useState<AssessorPart>('first');
  const [username, setUsername] = useState('');
  const [period, setPeriod] = useState(String(new Date().getFullYear()));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isPending) mutate({ path: '/assessments', body: { unit: unit || units[0]?.value, period, username, part } });
  };
  return (
    <Block title={words.title} answer={answer} rows={5} dated={false}>
      {(appointed) => (
        <>
          <p className="hint">{words.lead}</p>
          <h3>{words.present}</h3>
          {appointed.length === 0 && <p className="soft">{words.nobody}</p>}
          <ul>
            {appointed.map((one) => (
              <li key={`${one.unit} ${one.period} ${one.part}`}>
                {one.username}: {units.find(({ value }) => value === one.unit)?.label ?? one.unit},{' '}
                {t.audits.period(one.period)}, {words.parts[one.part]} ({formatDay(localDay(one.at))})
              </li>
            ))}
          </ul>
          <form onSubmit={submit} className="audit-form audit-fields">
            <UnitSelect
              label={t.audits.price.unit}
              units={units}
              value={unit || (units[0]?.value ?? '')}
              choose={setUnit}
            />
            <p className="field">
              <label htmlFor={`${id}-period`}>{t.audits.price.period}</label>
              <input
                id={`${id}-period`}
                value={period}
                required
                pattern="20\d{2}"
                inputMode="numeric"
                onChange={(event) => setPeriod(event.target.value)}
              />
            </p>
            <p className="field">
              <label htmlFor={`${id}-name`}>{words.username}</label>
              <input
                id={`${id}-name`}
                value={username}
                required
                autoComplete="off"
                onChange={(event) => setUsername(event.target.value)}
              />
            </p>
            <UnitSelect
              label={words.part}
              units={PARTS.map((value) => ({ value, label: words.parts[value] }))}
              value={part}
              choose={(value) => setPart(value === 'second' ? 'second' : 'first')}
            />
            <button type="submit" className="button" aria-disabled={isPending}>
              {words.button}
            </button>
          </form>
          <FaultLine error={error} />
        </>
      )}
    </Block>
  );
}
