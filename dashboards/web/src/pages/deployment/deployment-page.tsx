import type { Setting } from '@nhipbao/records';
import { useAnswer } from '../../api/use-answer.ts';
import { useMay } from '../../api/use-may.ts';
import { useWrite } from '../../api/use-write.ts';
import { Block } from '../../blocks/block.tsx';
import { WriteFault } from '../../blocks/write-fault.tsx';
import { formatDateTime } from '../../format/date.ts';
import { PageHeading } from '../../frame/page-heading.tsx';
import { useMessages } from '../../messages/messages.tsx';

/** Settings of the deployment that people decide: what stands, who decided it and when. */
export function DeploymentPage() {
  const t = useMessages();
  const answer = useAnswer<Setting[]>('/settings');
  return (
    <>
      <PageHeading title={t.deployment.title} />
      <Block title={t.deployment.youtubeTitle} answer={answer} rows={4} dated={false}>
        {(settings) => settings.map((setting) => <SettingView key={setting.name} setting={setting} />)}
      </Block>
    </>
  );
}

function SettingView({ setting }: { setting: Setting }) {
  const t = useMessages();
  const mayManage = useMay('accounts:manage');
  const write = useWrite<Setting[]>(['/settings']);
  const { name, value, values, changedAt, changedBy } = setting;
  const words: Record<string, string> = t.deployment.values;
  return (
    <>
      <p>{t.deployment.youtubeLead}</p>
      <ul>
        {t.deployment.youtubeGates.map((gate) => (
          <li key={gate}>{gate}</li>
        ))}
      </ul>
      <fieldset className="choice">
        <legend>{t.deployment.state}</legend>
        <div className="choice-buttons">
          {values.map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={one === value}
              disabled={!mayManage || write.isPending}
              onClick={() => write.mutate({ method: 'PUT', path: `/settings/${name}`, body: { value: one } })}
            >
              {words[one] ?? one}
            </button>
          ))}
        </div>
      </fieldset>
      <WriteFault error={write.error} />
      <p className="soft small">
        {changedAt ? t.deployment.decided(changedBy ?? '', formatDateTime(changedAt)) : t.deployment.undecided}
      </p>
    </>
  );
}
