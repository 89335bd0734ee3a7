import type { Agency, Role, UserAccount } from '@nhipbao/records';
import { type FormEvent, useState } from 'react';
import { fieldFaults } from '../../api/field-faults.ts';
import { useWrite } from '../../api/use-write.ts';
import { WriteFault } from '../../blocks/write-fault.tsx';
import { useMessages } from '../../messages/messages.tsx';
import { Field } from '../entry/field.tsx';
import { formText } from '../entry/form-text.ts';
import { PersonFields } from './person-fields.tsx';

/** Makes an account with its first password. */
export function NewPersonForm({ agencies }: { agencies: readonly Agency[] }) {
  const t = useMessages();
  const words = t.people;
  const [role, setRole] = useState<Role>('editor');
  const [agency, setAgency] = useState('');
  const write = useWrite<UserAccount>(['/users']);
  const { faults, faultOf } = fieldFaults(write.error);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    if (write.isPending) return;
    const body = {
      username: formText(form, 'username').trim(),
      name: formText(form, 'name').trim(),
      role,
      agency: agency || null,
      password: formText(form, 'password'),
    };
    write.mutate({ method: 'POST', path: '/users', body }, { onSuccess: () => form.reset() });
  };
  return (
    <section className="block no-print">
      <details>
        <summary>
          <h2 className="summary-title">{words.add}</h2>
        </summary>
        <form onSubmit={submit} className="plain-form" autoComplete="off">
          <PersonFields
            {...{ role, agency, agencies, faultOf }}
            password={{ label: words.password, hint: words.passwordHint, required: true }}
            chooseRole={setRole}
            chooseAgency={setAgency}
          >
            <Field
              label={words.username}
              hint={words.usernameHint}
              name="username"
              required
              maxLength={40}
              autoCapitalize="none"
              spellCheck={false}
              fault={faultOf('username')}
            />
          </PersonFields>
          {faults.length === 0 && <WriteFault error={write.error} />}
          <p role="status">{write.data && words.created(write.data.name)}</p>
          <button type="submit" className="button button-main" aria-disabled={write.isPending}>
            {words.create}
          </button>
        </form>
      </details>
    </section>
  );
}
