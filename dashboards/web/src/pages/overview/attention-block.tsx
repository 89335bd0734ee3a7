import type { Alert } from '@nhipbao/records';
import { Link } from 'wouter';
import { useAnswer } from '../../api/use-answer.ts';
import { Block } from '../../blocks/block.tsx';
import { useMessages } from '../../messages/messages.tsx';
import { links } from '../../routes/links.ts';
import { AlertRow } from '../alerts/alert-row.tsx';

const SHOWN = 3;

/** The most urgent alerts in short; nothing at all where nothing wants attention. */
export function AttentionBlock() {
  const t = useMessages();
  const answer = useAnswer<Alert[]>('/alerts', { everyMs: 60_000 });
  if (!answer.error && (answer.data?.length ?? 0) === 0) return null;
  return (
    <Block
      title={t.alerts.attention}
      answer={answer}
      rows={2}
      dated={false}
      actions={(alerts) => <Link href={links.alerts()}>{t.alerts.all(alerts.length)}</Link>}
    >
      {(alerts) => (
        <ul className="alert-rows">
          {alerts.slice(0, SHOWN).map((alert) => (
            <AlertRow key={alert.id} alert={alert} brief />
          ))}
        </ul>
      )}
    </Block>
  );
}
