import type { WorkDecision } from '@nhipbao/records';
import { useMessages } from '../../messages/messages.tsx';
import { DecisionView } from './decision-view.tsx';

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
