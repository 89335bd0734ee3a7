import type { YearStatus } from '@nhipbao/records';
import { formatDay } from '../../format/date.ts';
import { useMessages } from '../../messages/messages.tsx';

/** The year's deadlines in order, each with the days that are left in words. */
export function DeadlineStrip({ deadlines }: { deadlines: YearStatus['deadlines'] }) {
  const t = useMessages();
  return (
    <ol className="deadlines">
      {deadlines.map((deadline) => {
        const state = deadline.done ? 'done' : deadline.daysLeft < 0 ? 'late' : 'open';
        return (
          <li key={deadline.id} className={`deadline deadline-${state}`}>
            <strong>{t.reports.before(formatDay(deadline.before))}</strong>
            <span>{t.reports.deadlineNames[deadline.id] ?? deadline.vi}</span>
            <span className="deadline-left">
              {deadline.done ? t.reports.done : t.reports.daysLeft(deadline.daysLeft)}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
