import type { MetricSeries } from '@nhipbao/records';
import { TableScroll } from '../../charts/table-scroll.tsx';
import { useMessages } from '../../messages/messages.tsx';
import { SeriesTable } from './series-table.tsx';

/** Metrics of which nothing may be derived: the reason once, then each value as it was read, without line or growth. */
export function WithheldSeries({ series }: { series: readonly MetricSeries[] }) {
  const t = useMessages();
  return (
    <>
      <p className="notice">{t.platforms.withheld}</p>
      {series.map((one) => {
        const name = t.platforms.metrics[one.metric] ?? one.metric;
        return (
          <section key={`${one.metric} ${one.span}`}>
            <h3>{name}</h3>
            <TableScroll label={name}>
              <SeriesTable series={one} />
            </TableScroll>
          </section>
        );
      })}
    </>
  );
}
