import type { Verdict } from '@nhipbao/records';
import { Icon, type IconName } from '../../frame/icon.tsx';
import { useMessages } from '../../messages/messages.tsx';

const ICONS: Record<Verdict, IconName> = {
  met: 'check',
  'not-met': 'cross',
  'needs-evidence': 'question',
  'needs-audit': 'scales',
  'no-data': 'dash',
};

/** A verdict by word, shape and colour: any one of them is enough to tell it. */
export function VerdictMark({ verdict }: { verdict: Verdict }) {
  const t = useMessages();
  return (
    <span className={`mark mark-${verdict}`}>
      <Icon name={ICONS[verdict]} />
      {t.indicators.verdicts[verdict]}
    </span>
  );
}
