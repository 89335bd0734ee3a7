import { type FormEvent, useEffect } from 'react';
import { useSearchParams } from 'wouter';
import { fieldFaults } from '../../api/field-faults.ts';
import { useSessionActions } from '../../api/use-session.ts';
import { Refusal } from '../../blocks/refusal.tsx';
import { useMessages } from '../../messages/messages.tsx';
import { Field } from './field.tsx';
import { formText } from './form-text.ts';

/** Makes the first administrator by the one-time link that the program printed at start. */
export function SetUp({ done }: { done: () => void }) {
  const t = useMessages();
  const [search] = useSearchParams();
  const token = search.get('token') ?? '';
  const { setUp } = useSessionActions();
  useEffect(() => {
    document.title = `${t.setUp.title} · ${t.brand}`;
  }, [t]);
  const { faults, faultOf } = fieldFaults(setUp.error);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const given = {
      username: formText(form, 'username').trim(),
      name: formText(form, 'name').trim(),
      password: formText(form, 'password'),
    };
    setUp.mutate({ token, ...given }, { onSuccess: done });
  };
  return (
    <form onSubmit={submit}>
      <h1>{t.setUp.title}</h1>
      {token ? <p>{t.setUp.intro}</p> : <p className="notice notice-fault">{t.setUp.noToken}</p>}
      {setUp.error && faults.length === 0 && <Refusal error={setUp.error} />}
      <Field label={t.setUp.name} name="name" autoComplete="name" maxLength={100} required fault={faultOf('name')} />
      <Field
        label={t.setUp.username}
        hint={t.setUp.usernameHint}
        name="username"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        pattern="[a-z0-9._\-]{3,40}"
        required
        fault={faultOf('username')}
      />
      <Field
        label={t.setUp.password}
        hint={t.setUp.passwordHint}
        name="password"
        type="password"
        autoComplete="new-password"
        minLength={12}
        required
        fault={faultOf('password')}
      />
      <button type="submit" className="button button-main" disabled={setUp.isPending || !token}>
        {setUp.isPending ? t.setUp.busy : t.setUp.submit}
      </button>
    </form>
  );
}
