import type { WorkDecision } from '@nhipbao/records';
import { Bar } from '../../charts/bar.tsx';
import { accountOf } from '../../format/account-of.ts';
import { formatDateTime } from '../../format/date.ts';
import { formatNumber, formatProbability } from '../../format/number.ts';
import { useMessages } from '../../messages/messages.tsx';
import { isPerson } from './is-person.ts';

type Shown = Pick<
  WorkDecision,
  'format' | 'layer' | 'probability' | 'reasons' | 'secondary' | 'modelVersion' | 'decidedAt'
> & {
  /** Null where it is plain who decided. */
  decidedBy: string | null;
};

/** One decision: the format, how sure, every reason with its weight, and who decided when by which version. */
export function DecisionView({ decision }: { decision: Shown }) {
  const t = useMessages();
  const byPerson = isPerson(decision.layer);
  const reasons = decision.reasons.toSorted((a, b) => b.weight - a.weight);
  return (
    <div className="decision">
      <p>
        <strong className="decision-format">{t.formats[decision.format ?? 'none']}</strong>{' '}
        <span>
          {byPerson
            ? t.layers[decision.layer]
            : t.work.decided(t.layers[decision.layer], formatProbability(decision.probability))}
        </span>
      </p>
      {reasons.length === 0 && <p className="soft">{t.work.noReasons}</p>}
      <ul className="reasons">
        {reasons.map((reason) => (
          <li key={reason.text}>
            <span lang="vi">{reason.text}</span>
            {!byPerson && (
              <>
                <Bar share={reason.weight} />
                <span className="bar-number">
                  <span className="visually-hidden">{t.work.weight}: </span>
                  {formatNumber(reason.weight, 2, true)}
                </span>
              </>
            )}
          </li>
        ))}
      </ul>
      <p className="soft small">
        {decision.secondary.length > 0 &&
          `${t.work.secondary}: ${decision.secondary.map((format) => t.formats[format]).join(', ')} · `}
        {decision.decidedBy && `${t.work.decidedBy}: ${accountOf(decision.decidedBy, t)} · `}
        {t.work.modelVersion} {decision.modelVersion} · {formatDateTime(decision.decidedAt)}
      </p>
    </div>
  );
}
