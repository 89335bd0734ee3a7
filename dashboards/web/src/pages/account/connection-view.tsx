import type { Connection, ConnectStart } from '@nhipbao/records';
import type { FormEvent } from 'react';
import { useWrite } from '../../api/use-write.ts';
import { Facts } from '../../blocks/facts.tsx';
import { WriteFault } from '../../blocks/write-fault.tsx';
import { formatDateTime } from '../../format/date.ts';
import { useMessages } from '../../messages/messages.tsx';
import { AccountState } from '../accounts/account-state.tsx';
import { Field } from '../entry/field.tsx';
import { formText } from '../entry/form-text.ts';

interface ConnectionViewProps {
  account: string;
  connection: Connection;
  mayManage: boolean;
}

/** One way to connect an account: how it stands, until when, and the way to the platform's page of consent. */
export function ConnectionView({ account, connection, mayManage }: ConnectionViewProps) {
  const t = useMessages();
  const write = useWrite<ConnectStart>(['/accounts']);
  const { flow, title, name, state, since, endsAt, reason, needsNativeId, missingSecrets } = connection;
  const connect = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const nativeId = formText(event.currentTarget, 'nativeId').trim();
    const body = { flow, ...(nativeId && { nativeId }) };
    write.mutate(
      { method: 'POST', path: `/accounts/${encodeURIComponent(account)}/connect`, body },
      // The page of consent is the platform's own: the browser leaves this one and comes back.
      { onSuccess: ({ url }) => location.assign(url) },
    );
  };
  return (
    <section className="connection" aria-label={title[t.language === 'en' ? 'en' : 'vi']}>
      <h3>
        {title[t.language === 'en' ? 'en' : 'vi']} <AccountState state={state} />
      </h3>
      {reason && <p lang="vi">{reason}</p>}
      <Facts
        facts={[
          [t.accounts.since, since && formatDateTime(since)],
          [t.accounts.endsAt, endsAt && formatDateTime(endsAt)],
          [t.accounts.connectionName, <code key="name">{name}</code>],
        ]}
      />
      {missingSecrets.length > 0 && (
        <p className="notice">
          {t.accounts.missingSecrets} <code>{missingSecrets.join(', ')}</code>
        </p>
      )}
      {mayManage && missingSecrets.length === 0 && (
        <form onSubmit={connect} className="plain-form">
          {needsNativeId && <Field label={t.accounts.nativeId} hint={t.accounts.nativeIdHint} name="nativeId" />}
          <WriteFault error={write.error} />
          <button
            type="submit"
            className={state === 'connected' ? 'button' : 'button button-main'}
            disabled={write.isPending || write.isSuccess}
          >
            {state === 'never' ? t.accounts.connect : t.accounts.reconnect}
          </button>
        </form>
      )}
    </section>
  );
}
