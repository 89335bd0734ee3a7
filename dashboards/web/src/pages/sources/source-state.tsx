import type { SourceHealthState } from '@nhipbao/records';
import { Icon, type IconName } from '../../frame/icon.tsx';
import { useMessages } from '../../messages/messages.tsx';

const ICONS: Record<SourceHealthState, IconName> = {
  ok: 'check',
  late: 'clock',
  silent: 'dash',
  failing: 'alert',
  'never-run': 'question',
  disabled: 'off',
};

/** A source's health by word, shape and colour. */
export function SourceState({ state }: { state: SourceHealthState }) {
  const t = useMessages();
  return (
    <span className={`mark source-${state}`}>
      <Icon name={ICONS[state]} />
      {t.sources.states[state]}
    </span>
  );
}
