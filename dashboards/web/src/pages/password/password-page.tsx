import type { PasswordChange } from '@nhipbao/records';
import type { FormEvent } from 'react';
import { fieldFaults } from '../../api/field-faults.ts';
import { SESSION_KEY } from '../../api/query-client.ts';
import { useWrite } from '../../api/use-write.ts';
import { WriteFault } from '../../blocks/write-fault.tsx';
import { PageHeading } from '../../frame/page-heading.tsx';
import { useMessages } from '../../messages/messages.tsx';
import { Field } from '../entry/field.tsx';
import { formText } from '../entry/form-text.ts';

/** "Đổi mật khẩu": one's own, by whoever knows the present one. The new session's token is read again with the session. */
export function PasswordPage({ username }: { username: string }) {
  const words = useMessages().ownPassword;
  const write = useWrite<null>([SESSION_KEY[0]]);
  const { faults, faultOf } = fieldFaults(write.error);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    if (write.isPending) return;
    const body: PasswordChange = { current: formText(form, 'current'), next: formText(form, 'next') };
    write.mutate({ method: 'PUT', path: '/session/password', body }, { onSuccess: () => form.reset() });
  };
  return (
    <>
      <PageHeading title={words.title} lead={<p className="page-lead">{words.lead}</p>} />
      <section className="block">
        <form onSubmit={submit} className="plain-form">
          <input type="hidden" name="username" autoComplete="username" value={username} />
          <Field
            label={words.current}
            name="current"
            type="password"
            autoComplete="current-password"
            required
            fault={faultOf('current')}
          />
          <Field
            label={words.next}
            hint={words.nextHint}
            name="next"
            type="password"
            autoComplete="new-password"
            required
            minLength={12}
            fault={faultOf('next')}
          />
          {faults.length === 0 && <WriteFault error={write.error} />}
          <p role="status">{write.isSuccess && words.changed}</p>
          <button type="submit" className="button button-main" aria-disabled={write.isPending}>
            {words.change}
          </button>
        </form>
      </section>
    </>
  );
}
