import type { YearStatus } from '@nhipbao/records';
import { accountOf } from '../../format/account-of.ts';
import { formatDateTime } from '../../format/date.ts';
import { useMessages } from '../../messages/messages.tsx';

/** Everything that was done with the year: who, when, with which note. */
export function ActsList({ status }: { status: YearStatus }) {
  const t = useMessages();
  const nameOf = (unit: string | null) => status.units.find((one) => one.unit === unit)?.name;
  return (
    <ol className="year-log">
      {status.acts.map((act) => (
        <li key={`${act.at} ${act.step} ${act.unit ?? ''}`}>
          <strong>{t.reports.stepNames[act.step]}</strong>
          {nameOf(act.unit) && `: ${nameOf(act.unit)}`}, {formatDateTime(act.at)}, {accountOf(act.by, t)}
          {act.late && <em> ({t.reports.late})</em>}
          {act.note && <p>{act.note}</p>}
        </li>
      ))}
    </ol>
  );
}
