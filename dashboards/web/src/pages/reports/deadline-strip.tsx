import type { YearStatus } from '@nhipbao/records';
import { formatDay } from '../../format/date.ts';
import { Icon } from '../../frame/icon.tsx';
import { useMessages } from '../../messages/messages.tsx';

/** The year's deadlines in order, each with the days that are left in words, and who has not handed in yet. */
export function DeadlineStrip({ status }: { status: YearStatus }) {
  const t = useMessages();
  const handedIn: Record<string, 'submittedAt' | 'figuresAt'> = {
    'agency-results': 'submittedAt',
    'measured-figures': 'figuresAt',
  };
  return (
    <ol className="deadlines">
      {status.deadlines.map((deadline) => {
        const state = deadline.done ? 'done' : deadline.daysLeft < 0 ? 'late' : 'open';
        const field = handedIn[deadline.id];
        const missing = field ? status.units.filter((unit) => unit[field] === null).map(({ name }) => name) : [];
        return (
          <li key={deadline.id} className={`deadline deadline-${state}`}>
            <strong>{t.reports.before(formatDay(deadline.before))}</strong>
            <span>{t.reports.deadlineNames[deadline.id] ?? deadline.vi}</span>
            <span className="deadline-left">
              <Icon name={state === 'done' ? 'check' : state === 'late' ? 'alert' : 'clock'} />
              {deadline.done ? t.reports.done : t.reports.daysLeft(deadline.daysLeft)}
            </span>
            {field && (
              <span className="small">
                {t.reports.handedIn(status.units.length - missing.length, status.units.length)}
                {missing.length > 0 && ` ${t.reports.stillMissing(missing.join('; '))}`}
              </span>
            )}
            {!field && !deadline.done && (
              <span className="small">{status.accepted ? t.reports.toReport : t.reports.toAccept}</span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
