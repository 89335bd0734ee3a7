import type { WorkDecision } from '@nhipbao/records';
import { Bar } from '../../charts/bar.tsx';
import { formatDateTime } from '../../format/date.ts';
import { formatNumber, formatProbability } from '../../format/number.ts';
import { useMessages } from '../../messages/messages.tsx';

/** Why a work has its format: the decision in force with its reasons, and the ones before it. */
export function FormatReasons({ decisions }: { decisions: WorkDecision[] }) {
  const t = useMessages();
  const [latest, ...earlier] = decisions.toSorted((a, b) => Date.parse(b.decidedAt) - Date.parse(a.decidedAt));
  if (!latest) return null;
  return (
    <>
      <DecisionView decision={latest} />
      {earlier.length > 0 && (
        <details>
          <summary>{t.work.earlier(earlier.length)}</summary>
          {earlier.map((decision) => (
            <DecisionView key={`${decision.decidedAt} ${decision.layer}`} decision={decision} />
          ))}
        </details>
      )}
    </>
  );
}

function DecisionView({ decision }: { decision: WorkDecision }) {
  const t = useMessages();
  const reasons = decision.reasons.toSorted((a, b) => b.weight - a.weight);
  return (
    <div className="decision">
      <p>
        <strong className="decision-format">{t.formats[decision.format ?? 'none']}</strong>{' '}
        <span>{t.work.decided(t.layers[decision.layer], formatProbability(decision.probability))}</span>
      </p>
      {reasons.length === 0 && <p className="soft">{t.work.noReasons}</p>}
      <ul className="reasons">
        {reasons.map((reason) => (
          <li key={reason.text}>
            <span lang="vi">{reason.text}</span>
            <Bar share={reason.weight} />
            <span className="bar-number">
              <span className="visually-hidden">{t.work.weight}: </span>
              {formatNumber(reason.weight, 2, true)}
            </span>
          </li>
        ))}
      </ul>
      <p className="soft small">
        {decision.secondary.length > 0 &&
          `${t.work.secondary}: ${decision.secondary.map((format) => t.formats[format]).join(', ')} · `}
        {t.work.decidedBy}: {decision.decidedBy} · {t.work.modelVersion} {decision.modelVersion} ·{' '}
        {formatDateTime(decision.decidedAt)}
      </p>
    </div>
  );
}
