import type { MachineDecision } from '@nhipbao/records';
import { useMessages } from '../../messages/messages.tsx';
import { DecisionView } from '../work/decision-view.tsx';

/** The machine's decision with its reasons: only here when somebody asked, and with what asking costs. */
export function MachineWord({ machine }: { machine: MachineDecision | null }) {
  const t = useMessages();
  if (!machine) return <p className="soft">{t.review.machineNone}</p>;
  return (
    <>
      <p className="hint">{t.review.machineWarning}</p>
      <DecisionView decision={{ ...machine, decidedBy: null }} />
    </>
  );
}
