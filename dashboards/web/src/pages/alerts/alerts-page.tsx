import type { Alert } from '@nhipbao/records';
import { useAnswer } from '../../api/use-answer.ts';
import { Block } from '../../blocks/block.tsx';
import { PageHeading } from '../../frame/page-heading.tsx';
import { useMessages } from '../../messages/messages.tsx';
import { AlertRow } from './alert-row.tsx';

/** Everything that wants attention now, the worst first. */
export function AlertsPage() {
  const t = useMessages();
  const answer = useAnswer<Alert[]>('/alerts', { everyMs: 60_000 });
  return (
    <>
      <PageHeading title={t.alerts.title} lead={<p className="page-lead">{t.alerts.lead}</p>} />
      <Block
        title={t.alerts.listTitle}
        answer={answer}
        rows={5}
        empty={(alerts) => (alerts.length === 0 ? t.alerts.none : null)}
      >
        {(alerts) => (
          <ul className="alert-rows">
            {alerts.map((alert) => (
              <AlertRow key={alert.id} alert={alert} />
            ))}
          </ul>
        )}
      </Block>
    </>
  );
}
