import type { AuditPrice } from '@nhipbao/records';
import { type FormEvent, useId, useState } from 'react';
import { address } from '../../api/address.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { useMessages } from '../../messages/messages.tsx';
import { FaultLine } from './fault-line.tsx';
import { UnitSelect } from './unit-select.tsx';
import { useAuditWrite } from './use-audit-write.ts';

interface Asked {
  unit: string;
  period: string;
}

/** The price first, then the draw: what it costs is seen before anything is fixed. */
export function DrawBlock({ units }: { units: readonly { value: string; label: string }[] }) {
  const t = useMessages();
  const id = useId();
  const words = t.audits.price;
  const [unit, setUnit] = useState('');
  const [period, setPeriod] = useState(String(new Date().getFullYear()));
  const [asked, setAsked] = useState<Asked | null>(null);
  const price = useAnswer<AuditPrice>(address('/audits/price', asked ? { ...asked } : {}), { enabled: asked !== null });
  const { mutate, isPending, error } = useAuditWrite();
  const chosen = unit || units[0]?.value || '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked({ unit: chosen, period });
  };
  return (
    <section className="block" aria-labelledby={`${id}-title`}>
      <header className="block-head">
        <h2 id={`${id}-title`}>{words.title}</h2>
      </header>
      <p className="hint">{words.lead}</p>
      <form onSubmit={submit} className="audit-form audit-fields">
        <UnitSelect label={words.unit} units={units} value={chosen} choose={setUnit} />
        <p className="field">
          <label htmlFor={id}>{words.period}</label>
          <input
            id={id}
            value={period}
            required
            pattern="20\d{2}"
            inputMode="numeric"
            onChange={(event) => setPeriod(event.target.value)}
          />
        </p>
        <button type="submit" className="button">
          {words.show}
        </button>
      </form>
      {asked && price.data && (
        <div role="status">
          <p className="finding" lang="vi">
            {price.data.sentence}
          </p>
          {price.data.works > 0 && (
            <button
              type="button"
              className="button button-main"
              aria-disabled={isPending}
              onClick={() => isPending || mutate({ path: '/audits', body: asked })}
            >
              {words.draw}
            </button>
          )}
        </div>
      )}
      <FaultLine error={asked ? (error ?? price.error) : null} />
    </section>
  );
}
