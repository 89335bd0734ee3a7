import type { AccountSummary, Task } from '@nhipbao/records';
import { type FormEvent, useState } from 'react';
import { useWrite } from '../../api/use-write.ts';
import { ConfirmedAct } from '../../blocks/confirmed-act.tsx';
import { WriteFault } from '../../blocks/write-fault.tsx';
import { accountOf } from '../../format/account-of.ts';
import { formatDateTime } from '../../format/date.ts';
import { formatNumber } from '../../format/number.ts';
import { useMessages } from '../../messages/messages.tsx';
import { Field } from '../entry/field.tsx';
import { formText } from '../entry/form-text.ts';

/** Taking the connection back, and removing everything that was read with it: the latter only with the account's id typed again. */
export function PurgeForm({ account }: { account: AccountSummary }) {
  const t = useMessages();
  const disconnect = useWrite(['/accounts', '/sources', '/alerts']);
  const purge = useWrite<Task>(['/']);
  const [typed, setTyped] = useState('');
  const path = `/accounts/${encodeURIComponent(account.id)}`;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const body = { confirm: typed, why: formText(event.currentTarget, 'why').trim() };
    purge.mutate({ method: 'POST', path: `${path}/purge?wait=25`, body });
  };
  const task = purge.data;
  return (
    <section className="block">
      <details>
        <summary>
          <h2 className="summary-title">{t.accounts.takeBack}</h2>
        </summary>
        <p>{t.accounts.disconnectLead}</p>
        <WriteFault error={disconnect.error} />
        <ConfirmedAct
          label={t.accounts.disconnect}
          consequence={t.accounts.disconnectMeans}
          disabled={disconnect.isPending}
          act={() => disconnect.mutate({ method: 'POST', path: `${path}/disconnect` })}
        />
        <p role="status">{disconnect.isSuccess && t.accounts.disconnected}</p>
        <h3>{t.accounts.purgeTitle}</h3>
        <p>{t.accounts.purgeLead}</p>
        {account.purges.map(({ at, by, why, publications, leaves, sharedFiles }) => (
          <p key={at} className="soft small">
            {t.accounts.purged(formatDateTime(at), accountOf(by, t), formatNumber(publications), formatNumber(leaves))}{' '}
            {why}
            {sharedFiles.length > 0 && ` ${t.accounts.sharedFiles(sharedFiles.join(', '))}`}
          </p>
        ))}
        <form onSubmit={submit} className="plain-form">
          <Field label={t.accounts.purgeWhy} name="why" required minLength={3} maxLength={500} />
          <Field
            label={t.accounts.purgeConfirm(account.id)}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            required
          />
          <WriteFault error={purge.error} />
          {task && (
            <p className={task.error ? 'notice notice-fault' : 'notice'} role={task.error ? 'alert' : 'status'}>
              {task.error?.message ?? (task.state === 'running' ? t.accounts.purging : t.accounts.purgeDone)}
            </p>
          )}
          <button type="submit" className="button" disabled={typed !== account.id || purge.isPending}>
            {t.accounts.purge}
          </button>
        </form>
      </details>
    </section>
  );
}
