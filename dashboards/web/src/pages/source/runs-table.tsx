import type { RunSummary } from '@nhipbao/records';
import { TableScroll } from '../../charts/table-scroll.tsx';
import { formatDateTime } from '../../format/date.ts';
import { formatBytes, formatNumber } from '../../format/number.ts';
import { useMessages } from '../../messages/messages.tsx';

/** The last runs of a source, newest first. */
export function RunsTable({ runs }: { runs: RunSummary[] }) {
  const t = useMessages();
  const failed = runs.filter((run) => run.errorCode !== null).length;
  return (
    <>
      <p className="finding">{t.sources.runsFinding(failed, runs.length)}</p>
      <TableScroll label={t.sources.runsFinding(failed, runs.length)}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t.sources.started}</th>
              <th scope="col">{t.sources.outcome}</th>
              <th scope="col" className="number">
                {t.sources.found}
              </th>
              <th scope="col" className="number">
                {t.sources.issues}
              </th>
              <th scope="col" className="number">
                {t.sources.requests}
              </th>
              <th scope="col" className="number">
                {t.sources.bytes}
              </th>
              <th scope="col" className="number">
                {t.sources.duration}
              </th>
            </tr>
          </thead>
          <tbody>
            {runs.map((run) => (
              <tr key={run.id} className={run.errorCode ? 'is-failed' : undefined}>
                <td className="when">{formatDateTime(run.startedAt)}</td>
                <td>
                  {t.sources.outcomes[run.outcome] ?? run.outcome}
                  {run.errorMessage && <span className="run-error">{run.errorMessage}</span>}
                </td>
                <td className="number">{formatNumber(run.sightings + run.publications + run.samples)}</td>
                <td className="number">{formatNumber(run.issues)}</td>
                <td className="number">{formatNumber(run.requests)}</td>
                <td className="number">{formatBytes(run.bytes)}</td>
                <td className="number">
                  {t.sources.seconds(formatNumber((Date.parse(run.endedAt) - Date.parse(run.startedAt)) / 1000, 1))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </>
  );
}
