import { formatMonth } from '../../format/date.ts';
import { formatNumber } from '../../format/number.ts';
import { useMessages } from '../../messages/messages.tsx';
import type { PlatformRow } from './platform-rows.ts';

interface PlatformMonthsTableProps {
  platforms: PlatformRow[];
  choose: (month: string, group: string) => void;
}

/** Platform-months as a table; a month's button filters the evidence by it. */
export function PlatformMonthsTable({ platforms, choose }: PlatformMonthsTableProps) {
  const t = useMessages();
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{t.indicator.platform}</th>
          <th scope="col">{t.indicator.month}</th>
          <th scope="col" className="number">
            {t.indicator.posts}
          </th>
          <th scope="col">{t.indicator.state}</th>
        </tr>
      </thead>
      <tbody>
        {platforms.flatMap((platform) =>
          platform.months.map((row) => (
            <tr key={`${platform.id} ${row.month}`}>
              <th scope="row">{platform.name}</th>
              <td>
                <button type="button" className="link-button" onClick={() => choose(row.month, row.group)}>
                  {formatMonth(row.month)}
                </button>
              </td>
              <td className="number">
                {row.state === 'gap' || row.state === 'ahead' ? t.missing : formatNumber(row.count)}
              </td>
              <td>{t.indicator.states[row.state] ?? row.state}</td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  );
}
