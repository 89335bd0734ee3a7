import type { RulebookInfo } from '@nhipbao/records';
import { Icon } from '../../frame/icon.tsx';
import { useMessages } from '../../messages/messages.tsx';

/** Whether a rulebook is a draft, adopted, or the one in force now. */
export function RulebookMark({ rulebook }: { rulebook: RulebookInfo }) {
  const t = useMessages();
  const words = t.rulebooks;
  if (rulebook.inForce)
    return (
      <span className="mark mark-met">
        <Icon name="check" />
        {words.inForce}
      </span>
    );
  return (
    <span className={rulebook.status === 'draft' ? 'mark mark-needs-evidence' : 'mark'}>
      <Icon name={rulebook.status === 'draft' ? 'pen' : 'clock'} />
      {words.states[rulebook.status]}
    </span>
  );
}
