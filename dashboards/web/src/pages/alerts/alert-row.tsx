import type { Alert } from '@nhipbao/records';
import { Link } from 'wouter';
import { useUnits } from '../../api/use-units.ts';
import { ago } from '../../format/ago.ts';
import { Icon } from '../../frame/icon.tsx';
import { useNow } from '../../frame/use-now.ts';
import { useMessages } from '../../messages/messages.tsx';

const ICONS = { critical: 'alert', warning: 'clock', info: 'question' } as const;

/** One alert: how urgent, what it is, what it means, and where it can be mended. */
export function AlertRow({ alert, brief = false }: { alert: Alert; brief?: boolean }) {
  const t = useMessages();
  const now = useNow();
  const { nameOf } = useUnits();
  return (
    <li className="alert-row">
      <span className={`mark alert-${alert.severity}`}>
        <Icon name={ICONS[alert.severity]} />
        {t.alerts.severities[alert.severity]}
      </span>
      <span className="alert-title" lang="vi">
        {brief && alert.action ? <Link href={alert.action.href}>{alert.title}</Link> : alert.title}
      </span>
      {!brief && (
        <span className="alert-detail" lang="vi">
          {alert.detail}
        </span>
      )}
      <span className="soft small">
        {alert.unit && `${nameOf(alert.unit)} · `}
        {t.alerts.since(ago(alert.at, now, t))}
      </span>
      {!brief && alert.action && (
        <Link href={alert.action.href} className="alert-action" aria-label={`${alert.action.label}: ${alert.title}`}>
          {alert.action.label}
        </Link>
      )}
    </li>
  );
}
