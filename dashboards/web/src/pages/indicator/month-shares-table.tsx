import { formatMonth } from '../../format/date.ts';
import { formatNumber, formatShare } from '../../format/number.ts';
import { useMessages } from '../../messages/messages.tsx';
import type { BreakdownRow } from './breakdown.tsx';

/** The months as a table; a month's button filters the evidence by it. */
export function MonthSharesTable({ rows, choose }: { rows: BreakdownRow[]; choose: (month: string) => void }) {
  const t = useMessages();
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{t.indicator.month}</th>
          <th scope="col" className="number">
            {t.indicator.counted}
          </th>
          <th scope="col" className="number">
            {t.indicator.total}
          </th>
          <th scope="col" className="number">
            {t.indicator.share}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.month}>
            <th scope="row">
              <button type="button" className="link-button" onClick={() => choose(row.month)}>
                {formatMonth(row.month)}
              </button>
            </th>
            <td className="number">{row.total ? formatNumber(row.count) : t.missing}</td>
            <td className="number">{row.total ? formatNumber(row.total) : t.missing}</td>
            <td className="number">{row.total ? formatShare(row.count / row.total) : t.missing}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
