import type { RunSummary } from '@nhipbao/records';
import { formatDateTime } from '../../format/date.ts';
import { formatBytes, formatNumber } from '../../format/number.ts';
import { Icon } from '../../frame/icon.tsx';
import { useMessages } from '../../messages/messages.tsx';
import { Trouble } from './trouble.tsx';

/** The last runs of a source, newest first: when, how it ended, what it brought and what it cost. */
export function RunList({ runs }: { runs: RunSummary[] }) {
  const t = useMessages();
  const failed = runs.filter((run) => run.errorCode !== null).length;
  return (
    <>
      <p className="finding">{t.sources.runsFinding(failed, runs.length)}</p>
      <ol className="runs">
        {runs.map((run) => (
          <RunRow key={run.id} run={run} />
        ))}
      </ol>
    </>
  );
}

function RunRow({ run }: { run: RunSummary }) {
  const t = useMessages();
  const seconds = (Date.parse(run.endedAt) - Date.parse(run.startedAt)) / 1000;
  const figures = [
    `${t.sources.found} ${formatNumber(run.sightings + run.publications + run.samples)}`,
    `${t.sources.issues} ${formatNumber(run.issues)}`,
    `${t.sources.requests} ${formatNumber(run.requests)}`,
    formatBytes(run.bytes),
    t.sources.seconds(formatNumber(seconds, 1)),
  ];
  return (
    <li className="run">
      <time dateTime={run.startedAt}>{formatDateTime(run.startedAt)}</time>
      <span className={run.errorCode ? 'run-outcome is-failed' : 'run-outcome'}>
        <Icon name={run.errorCode ? 'alert' : 'check'} />
        {t.sources.outcomes[run.outcome] ?? run.outcome}
      </span>
      <span className="run-figures soft small">
        {figures.map((figure) => figure.replaceAll(' ', '\u00A0')).join(' · ')}
      </span>
      {run.errorCode && (
        <span className="run-error">
          <Trouble code={run.errorCode} message={run.errorMessage} />
        </span>
      )}
    </li>
  );
}
