import type { MaturityYear } from '@nhipbao/records';
import { useMay } from '../../api/use-may.ts';
import { formatDay } from '../../format/date.ts';
import { useMessages } from '../../messages/messages.tsx';
import { EnterDecision } from './enter-decision.tsx';

/** The decision a year is assessed by: how much of its text is entered, where that comes from, and what is not known. */
export function DecisionView({ year }: { year: MaturityYear }) {
  const t = useMessages();
  const enters = useMay('rulebook:adopt');
  const { decision: kept, window, decisions } = year;
  return (
    <>
      {kept ? (
        <>
          <p>
            <strong>{t.maturity.issued(kept.decision.title, formatDay(kept.decision.issuedOn))}</strong>
          </p>
          <p>{t.maturity.entered(kept.decision.criteria.length, kept.decision.criteriaCount)}</p>
          {kept.completeness === 'none' && <p className="strip">{t.maturity.noText}</p>}
          {kept.completeness === 'partial' && <p className="strip">{t.maturity.partialText}</p>}
          <p className="soft small" lang="vi">
            {t.maturity.source}: {kept.decision.source}
          </p>
          <p className="soft small">
            {window && `${t.maturity.window(formatDay(window.from), formatDay(window.to))} `}
            {t.maturity.period(year.period)}
          </p>
          {kept.decision.levels.length > 0 && (
            <ul className="maturity-levels small" aria-label={t.maturity.levels}>
              {kept.decision.levels.map(({ title, from }) => (
                <li key={title}>{t.maturity.levelFrom(title, from)}</li>
              ))}
            </ul>
          )}
          <p className="no-print">
            <a href={`/api/v1/maturity/decisions/${encodeURIComponent(kept.decision.id)}/file`} download>
              {t.maturity.download}
            </a>
          </p>
        </>
      ) : (
        <p>{t.maturity.noDecision(year.year)}</p>
      )}
      {enters && <EnterDecision />}
      <details>
        <summary>{t.maturity.others}</summary>
        <ul className="plain-list">
          {decisions.map(({ id, title, issuedOn, criteria, criteriaCount }) => (
            <li key={id}>
              {t.maturity.issued(title, formatDay(issuedOn))}{' '}
              <span className="soft small">{t.maturity.entered(criteria, criteriaCount)}</span>
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}
