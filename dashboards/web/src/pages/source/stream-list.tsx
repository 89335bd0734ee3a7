import type { StreamSummary } from '@nhipbao/records';
import { formatDateTime } from '../../format/date.ts';
import { Icon } from '../../frame/icon.tsx';
import { useMessages } from '../../messages/messages.tsx';
import { Trouble } from './trouble.tsx';

/** The parts of a source at its last run: which were read to their end, and when the others go on. */
export function StreamList({ streams }: { streams: StreamSummary[] }) {
  const t = useMessages();
  const open = streams.filter(({ complete }) => !complete).length;
  return (
    <>
      <p className="finding">{t.streams.finding(open, streams.length)}</p>
      <ul className="runs">
        {streams.map(({ stream, complete, code, reason, resumeAt }) => (
          <li key={stream} className="run">
            <span>{t.streams.names[stream] ?? stream}</span>
            <span className={complete ? 'run-outcome' : 'run-outcome is-failed'}>
              <Icon name={complete ? 'check' : 'alert'} />
              {complete ? t.streams.complete : t.streams.incomplete}
            </span>
            {!complete && (
              <span className="run-error">
                {code && <Trouble code={code} message={reason} />}
                {resumeAt && (
                  <span className="trouble-detail small">{t.streams.resumes(formatDateTime(resumeAt))}</span>
                )}
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
