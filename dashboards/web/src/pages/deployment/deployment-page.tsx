import type { Setting } from '@nhipbao/records';
import { useAnswer } from '../../api/use-answer.ts';
import { useMay } from '../../api/use-may.ts';
import { useWrite } from '../../api/use-write.ts';
import { Block } from '../../blocks/block.tsx';
import { ConfirmedAct } from '../../blocks/confirmed-act.tsx';
import { Facts } from '../../blocks/facts.tsx';
import { WriteFault } from '../../blocks/write-fault.tsx';
import { accountOf } from '../../format/account-of.ts';
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
  const changes: Record<string, string> = t.deployment.change;
  const meanings: Record<string, string> = t.deployment.means;
  return (
    <>
      <p>{t.deployment.youtubeLead}</p>
      <p>{t.deployment.gatesTitle}</p>
      <ul className="bullets">
        {t.deployment.youtubeGates.map((gate) => (
          <li key={gate}>{gate}</li>
        ))}
      </ul>
      <Facts facts={[[t.deployment.state, words[value] ?? value]]} />
      {mayManage &&
        values
          .filter((one) => one !== value)
          .map((one) => (
            <div key={one}>
              <ConfirmedAct
                label={changes[one] ?? one}
                consequence={meanings[one] ?? ''}
                disabled={write.isPending}
                act={() => write.mutate({ method: 'PUT', path: `/settings/${name}`, body: { value: one } })}
              />
            </div>
          ))}
      <WriteFault error={write.error} />
      <p className="soft small">
        {changedAt
          ? t.deployment.decided(accountOf(changedBy ?? '', t), formatDateTime(changedAt))
          : t.deployment.undecided}
      </p>
    </>
  );
}
