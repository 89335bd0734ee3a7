import type { AccountState as State } from '@nhipbao/records';
import { Icon, type IconName } from '../../frame/icon.tsx';
import { useMessages } from '../../messages/messages.tsx';

const ICONS: Record<State, IconName> = {
  connected: 'check',
  expiring: 'clock',
  lost: 'alert',
  never: 'question',
  none: 'dash',
};
const COLOURS: Record<State, string> = {
  connected: 'source-ok',
  expiring: 'source-late',
  lost: 'source-failing',
  never: '',
  none: '',
};

/** How a connection stands, by word, shape and colour. */
export function AccountState({ state }: { state: State }) {
  const t = useMessages();
  return (
    <span className={`mark ${COLOURS[state]}`}>
      <Icon name={ICONS[state]} />
      {t.accounts.states[state]}
    </span>
  );
}
