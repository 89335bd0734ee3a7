import type { MaturityDecisionInfo } from '@nhipbao/records';
import { type ChangeEvent, useId } from 'react';
import { useWrite } from '../../api/use-write.ts';
import { WriteFault } from '../../blocks/write-fault.tsx';
import { useMessages } from '../../messages/messages.tsx';

/** The department hands in a decision's criteria as YAML; what is wrong in it is named field by field. */
export function EnterDecision() {
  const t = useMessages();
  const id = useId();
  const write = useWrite<MaturityDecisionInfo>(['/maturity']);
  const take = async ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const text = await currentTarget.files?.[0]?.text();
    if (text) write.mutate({ method: 'PUT', path: '/maturity/decisions', body: { text } });
  };
  return (
    <div className="no-print">
      <p className="field">
        <label htmlFor={id}>{t.maturity.enter}</label>
        <span className="hint" id={`${id}-hint`}>
          {t.maturity.enterHint}
        </span>
        <input
          id={id}
          type="file"
          accept=".yaml,.yml,application/yaml"
          onChange={(event) => void take(event)}
          disabled={write.isPending}
          aria-describedby={`${id}-hint`}
        />
      </p>
      <p role="status">
        {write.data && t.maturity.enteredNow(write.data.decision.title, write.data.decision.criteria.length)}
      </p>
      <WriteFault error={write.error} />
    </div>
  );
}
