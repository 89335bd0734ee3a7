import type { SecretSummary } from '@nhipbao/records';
import type { FormEvent } from 'react';
import { useAnswer } from '../../api/use-answer.ts';
import { useWrite } from '../../api/use-write.ts';
import { Block } from '../../blocks/block.tsx';
import { WriteFault } from '../../blocks/write-fault.tsx';
import { useMessages } from '../../messages/messages.tsx';
import { Field } from '../entry/field.tsx';
import { formText } from '../entry/form-text.ts';

/** The deployment's secrets by name and the hosts they may go to; entering one, never showing it. */
export function SecretsBlock() {
  const t = useMessages();
  const answer = useAnswer<SecretSummary[]>('/secrets');
  const write = useWrite<SecretSummary>(['/secrets', '/accounts']);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const hosts = formText(form, 'hosts')
      .split(/[\s,]+/)
      .filter(Boolean);
    const body = { value: formText(form, 'value'), ...(hosts.length > 0 && { hosts }) };
    const path = `/secrets/${encodeURIComponent(formText(form, 'name').trim())}`;
    write.mutate({ method: 'PUT', path, body }, { onSettled: () => form.reset() });
  };
  return (
    <Block title={t.accounts.secretsTitle} answer={answer} rows={3} dated={false}>
      {(secrets) => (
        <>
          <p className="soft">{t.accounts.secretsLead}</p>
          <ul className="plain-list">
            {secrets.map(({ name, hosts }) => (
              <li key={name}>
                <code>{name}</code> <span className="soft small">{hosts?.join(', ') ?? t.accounts.anyHost}</span>
              </li>
            ))}
          </ul>
          <form onSubmit={submit} className="plain-form" autoComplete="off">
            <Field label={t.accounts.secretName} name="name" required pattern="[a-z0-9][a-z0-9\-]+" />
            <Field
              label={t.accounts.secretValue}
              name="value"
              type="password"
              autoComplete="new-password"
              required
              minLength={6}
            />
            <Field label={t.accounts.secretHosts} hint={t.accounts.secretHostsHint} name="hosts" />
            <WriteFault error={write.error} />
            {write.data && (
              <p className="notice" role="status">
                {t.accounts.secretKept(write.data.name, write.data.hosts?.join(', ') ?? '')}
              </p>
            )}
            <button type="submit" className="button button-main" disabled={write.isPending}>
              {t.accounts.save}
            </button>
          </form>
        </>
      )}
    </Block>
  );
}
