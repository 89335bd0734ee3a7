import type { Source, SourceDetail, Task } from '@nhipbao/records';
import { useMay } from '../../api/use-may.ts';
import { useWrite } from '../../api/use-write.ts';
import { WriteFault } from '../../blocks/write-fault.tsx';
import { useMessages } from '../../messages/messages.tsx';

/** What can be done with a source: read it now, prove it, switch it on or off, by what the person may. */
export function SourceActs({ source }: { source: SourceDetail }) {
  const t = useMessages();
  const mayRun = useMay('sources:run');
  const mayWrite = useMay('registry:write');
  const run = useWrite<Task>(['/sources', '/alerts']);
  const change = useWrite<Source>(['/sources', '/alerts']);
  const path = `/sources/${encodeURIComponent(source.id)}`;
  const task = run.data;
  const start = (what: 'run' | 'check') => run.mutate({ method: 'POST', path: `${path}/${what}?wait=25` });
  return (
    <div className="acts no-print">
      {mayRun && (
        <>
          <button
            type="button"
            className="button"
            disabled={run.isPending || !source.enabled}
            onClick={() => start('run')}
          >
            {run.isPending ? t.sourceActs.reading : t.sourceActs.readNow}
          </button>
          <button type="button" className="button" disabled={run.isPending} onClick={() => start('check')}>
            {t.sourceActs.check}
          </button>
        </>
      )}
      {mayWrite && (
        <button
          type="button"
          className="button"
          disabled={change.isPending}
          onClick={() => change.mutate({ method: 'PATCH', path, body: { enabled: !source.enabled } })}
        >
          {source.enabled ? t.sourceActs.switchOff : t.sourceActs.switchOn}
        </button>
      )}
      <WriteFault error={run.error ?? change.error} />
      {task && <TaskOutcome task={task} />}
    </div>
  );
}

function TaskOutcome({ task }: { task: Task }) {
  const t = useMessages();
  if (task.state === 'running') return <p role="status">{t.sourceActs.stillReading}</p>;
  const refused = task.error !== null || task.result?.ok === false || task.result?.outcome === 'failed';
  return (
    <p className={refused ? 'notice notice-fault' : 'notice'} role={refused ? 'alert' : 'status'}>
      {refused ? t.sourceActs.readFailed : t.sourceActs.readDone}
    </p>
  );
}
