import type { DeclarationState as State } from '@nhipbao/records';
import { Icon, type IconName } from '../../frame/icon.tsx';
import { useMessages } from '../../messages/messages.tsx';

const LOOKS: Record<State | 'none', { icon: IconName; colour: string }> = {
  none: { icon: 'dash', colour: 'mark-no-data' },
  draft: { icon: 'pen', colour: 'mark-no-data' },
  submitted: { icon: 'clock', colour: 'mark-needs-evidence' },
  confirmed: { icon: 'check', colour: 'mark-met' },
  returned: { icon: 'left', colour: 'mark-not-met' },
};

/** Where a declaration stands, by word, shape and colour; undefined: there is none. */
export function DeclarationState({ state = 'none' }: { state?: State | 'none' | undefined }) {
  const t = useMessages();
  return (
    <span className={`mark ${LOOKS[state].colour}`}>
      <Icon name={LOOKS[state].icon} />
      {t.declarations.states[state]}
    </span>
  );
}
