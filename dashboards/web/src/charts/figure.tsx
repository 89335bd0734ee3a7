import { type ReactNode, useId, useState } from 'react';
import { useMessages } from '../messages/messages.tsx';
import { TableScroll } from './table-scroll.tsx';

/**
 * What every chart stands in: the finding in one sentence, the chart, and the same figures as a table. The table is not a
 * tooltip: it is for whoever cannot see the chart and for whoever wants to copy it.
 */
export function Figure({ finding, chart, table }: { finding: string; chart: ReactNode; table: ReactNode }) {
  const t = useMessages();
  const [asTable, setAsTable] = useState(false);
  const id = useId();
  return (
    <figure className="figure" aria-labelledby={id}>
      <figcaption>
        <span id={id}>{finding}</span>
        <button
          type="button"
          className="link-button no-print"
          aria-pressed={asTable}
          onClick={() => setAsTable(!asTable)}
        >
          {asTable ? t.block.chart : t.block.table}
        </button>
      </figcaption>
      {asTable ? <TableScroll label={finding}>{table}</TableScroll> : chart}
    </figure>
  );
}
