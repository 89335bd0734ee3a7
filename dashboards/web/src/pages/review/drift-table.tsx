import type { DriftValue, DriftWeek } from '@nhipbao/records';
import { TableScroll } from '../../charts/table-scroll.tsx';
import { formatDay } from '../../format/date.ts';
import { formatNumber, formatShare } from '../../format/number.ts';
import { Icon } from '../../frame/icon.tsx';
import { useMessages } from '../../messages/messages.tsx';

/** One unit's week, a row a signal; folded while nothing in it is over its limit. */
export function DriftTable({ week, unit }: { week: DriftWeek; unit: string }) {
  const t = useMessages();
  const words = t.review.drift;
  const title = words.week(unit, formatDay(week.week), formatNumber(week.n));
  return (
    <details open={week.values.some(({ alert }) => alert)}>
      <summary>{title}</summary>
      <TableScroll label={title}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{words.signal}</th>
              <th scope="col" className="number">
                {words.now}
              </th>
              <th scope="col" className="number">
                {words.before}
              </th>
              <th scope="col" className="number">
                {words.limit}
              </th>
            </tr>
          </thead>
          <tbody>
            {week.values.map((row) => (
              <tr key={row.signal}>
                <th scope="row">
                  {words.signals[row.signal]} <State row={row} />
                </th>
                <td className="number">{figure(row, row.value) ?? t.missing}</td>
                <td className="number">{figure(row, row.before) ?? t.missing}</td>
                <td className="number">{figure(row, row.limit) ?? t.missing}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </details>
  );
}

/** Within or over its limit, by word and not by colour alone; nothing is said of what was not seen often enough. */
function State({ row }: { row: DriftValue }) {
  const t = useMessages();
  if (row.value === null) return <span className="tag">{t.review.drift.unknown}</span>;
  if (!row.alert) return <span className="visually-hidden">({t.review.drift.fine})</span>;
  return (
    <span className="mark mark-not-met">
      <Icon name="alert" />
      {t.review.drift.alert}
    </span>
  );
}

/** PSI is a plain number, everything else a share of the week's items. */
function figure({ signal }: DriftValue, value: number | null): string | null {
  if (value === null) return null;
  return signal === 'label-mix' || signal === 'scores' ? formatNumber(value, 2, true) : formatShare(value);
}
