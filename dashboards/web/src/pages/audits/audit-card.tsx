import type { AuditSummary } from '@nhipbao/records';
import { Facts } from '../../blocks/facts.tsx';
import { accountOf } from '../../format/account-of.ts';
import { formatDateTime, formatDay, localDay } from '../../format/date.ts';
import { formatNumber } from '../../format/number.ts';
import { useMessages } from '../../messages/messages.tsx';
import { AuditOutcome } from './audit-outcome.tsx';
import { FaultLine } from './fault-line.tsx';
import { SignForm } from './sign-form.tsx';
import { useAuditWrite } from './use-audit-write.ts';

/** One audit: where it stands, what was fixed before the draw, its result, and what the assessor does next. */
export function AuditCard(props: { audit: AuditSummary; unitName: string; onOpen: (() => void) | null }) {
  const { audit, unitName, onOpen } = props;
  const t = useMessages();
  const words = t.audits;
  const { mutate, isPending, error } = useAuditWrite();
  const { labelled, total, double, doubleTotal } = audit.progress;
  const first = audit.mine === 'first';
  return (
    <article className="audit" aria-label={`${unitName}, ${words.period(audit.period)}`}>
      <h3>
        {unitName}, {words.period(audit.period)} <span className="tag tag-open">{words.states[audit.state]}</span>
      </h3>
      <p>
        <progress value={labelled} max={total} aria-label={words.progress(labelled, total)} />{' '}
        {words.progress(labelled, total)}
        {doubleTotal > 0 && ` · ${words.double(double, doubleTotal)}`}
      </p>
      {onOpen && audit.state === 'labelling' && (
        <button type="button" className="button button-main" onClick={onOpen}>
          {words.open}
        </button>
      )}
      {first && audit.state === 'second-wave' && (
        <>
          <p className="notice">{words.second.why}</p>
          <button
            type="button"
            className="button button-main"
            aria-disabled={isPending}
            onClick={() => isPending || mutate({ path: `/audits/${audit.id}/second-wave` })}
          >
            {words.second.button}
          </button>
          <FaultLine error={error} />
        </>
      )}
      {audit.result ? <AuditOutcome result={audit.result} /> : <p className="soft">{words.result.hidden}</p>}
      {first && audit.state === 'ready' && <SignForm audit={audit.id} />}
      {audit.signed && (
        <blockquote lang="vi">
          <p>{audit.signed.statement}</p>
          <p className="soft small">
            {words.sign.signed(accountOf(audit.signed.by, t), formatDay(localDay(audit.signed.at)))}
          </p>
        </blockquote>
      )}
      <details>
        <summary>{words.planned}</summary>
        <Facts
          facts={[
            [words.planned, words.plannedWords(audit.planned.first, audit.planned.second)],
            [words.works, formatNumber(audit.works)],
            [words.drawn, `${accountOf(audit.drawnBy, t)}, ${formatDateTime(audit.drawnAt)}`],
            [
              words.population,
              <code key="p" className="code">
                {audit.populationDigest}
              </code>,
            ],
            [
              words.seed,
              <code key="s" className="code">
                {audit.seed ?? words.seedLater(audit.seedDigest)}
              </code>,
            ],
            [
              words.sign.digest,
              audit.signed && (
                <code key="d" className="code">
                  {audit.signed.digest}
                </code>
              ),
            ],
          ]}
        />
      </details>
    </article>
  );
}
