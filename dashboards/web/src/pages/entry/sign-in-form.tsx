import { type FormEvent, useEffect } from 'react';
import { ApiError } from '../../api/api-error.ts';
import { useSessionActions } from '../../api/use-session.ts';
import { errorWords } from '../../blocks/error-words.ts';
import { useMessages } from '../../messages/messages.tsx';
import type { Messages } from '../../messages/vi.ts';
import { Field } from './field.tsx';
import { formText } from './form-text.ts';

/** Signs in with a local account. Pasting and password managers are welcome. */
export function SignInForm({ expired, created }: { expired: boolean; created: boolean }) {
  const t = useMessages();
  const { signIn } = useSessionActions();
  useEffect(() => {
    document.title = `${t.signIn.title} · ${t.brand}`;
  }, [t]);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    signIn.mutate({ username: formText(form, 'username').trim(), password: formText(form, 'password') });
  };
  return (
    <form onSubmit={submit}>
      <h1>{t.signIn.title}</h1>
      {expired && <p className="notice">{t.signIn.expired}</p>}
      {created && <p className="notice">{t.signIn.created}</p>}
      {signIn.error && (
        <p className="notice notice-fault" role="alert">
          {refusedBecause(signIn.error, t)}
        </p>
      )}
      <Field
        label={t.signIn.username}
        name="username"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
      />
      <Field label={t.signIn.password} name="password" type="password" autoComplete="current-password" required />
      <button type="submit" className="button button-main" disabled={signIn.isPending}>
        {signIn.isPending ? t.signIn.busy : t.signIn.submit}
      </button>
    </form>
  );
}

function refusedBecause(error: Error, t: Messages): string {
  if (error instanceof ApiError && error.status === 401) return t.signIn.wrong;
  if (error instanceof ApiError && error.status === 429) return t.signIn.throttled;
  const words = errorWords(error, t);
  return `${words.title} (${t.block.code(words.code)})`;
}
