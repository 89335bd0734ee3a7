import type { MetricSeries } from '@nhipbao/records';
import { formatDay, localDay } from '../../format/date.ts';
import { formatNumber } from '../../format/number.ts';
import { useMessages } from '../../messages/messages.tsx';

/** A metric's readings as they were read: day, value, what it means. */
export function SeriesTable({ series }: { series: MetricSeries }) {
  const t = useMessages();
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{t.platforms.day}</th>
          <th scope="col" className="number">
            {t.platforms.value}
          </th>
          <th scope="col">{t.platforms.definition}</th>
        </tr>
      </thead>
      <tbody>
        {series.points.map((point) => (
          <tr key={point.at}>
            <th scope="row">{formatDay(localDay(point.at))}</th>
            <td className="number">{point.value === null ? t.missing : formatNumber(point.value)}</td>
            <td>{point.definition}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
