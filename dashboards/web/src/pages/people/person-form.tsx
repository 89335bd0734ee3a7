import type { Agency, UserAccount } from '@nhipbao/records';
import { type FormEvent, useState } from 'react';
import { fieldFaults } from '../../api/field-faults.ts';
import { useWrite } from '../../api/use-write.ts';
import { WriteFault } from '../../blocks/write-fault.tsx';
import { useMessages } from '../../messages/messages.tsx';
import { formText } from '../entry/form-text.ts';
import { PersonFields } from './person-fields.tsx';

interface PersonFormProps {
  person: UserAccount;
  agencies: readonly Agency[];
  /** Whoever is signed in does not disable the own account. */
  isSelf: boolean;
}

/** Changes name, role, agency or password of an account; disables it or enables it again. */
export function PersonForm({ person, agencies, isSelf }: PersonFormProps) {
  const t = useMessages();
  const words = t.people;
  const [role, setRole] = useState(person.role);
  const [agency, setAgency] = useState(person.agency ?? '');
  const write = useWrite<UserAccount>(['/users']);
  const path = `/users/${encodeURIComponent(person.id)}`;
  const { faults, faultOf } = fieldFaults(write.error);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (write.isPending) return;
    const form = event.currentTarget;
    const password = formText(form, 'password');
    const body = {
      name: formText(form, 'name').trim(),
      role,
      agency: agency || null,
      ...(password && { password }),
    };
    write.mutate({ method: 'PATCH', path, body });
  };
  const turn = (disabled: boolean) => {
    if (write.isPending || (disabled && !window.confirm(words.disableConfirm(person.name)))) return;
    write.mutate({ method: 'PATCH', path, body: { disabled } });
  };
  return (
    <form onSubmit={submit} className="plain-form" autoComplete="off" aria-label={words.edit(person.name)}>
      {isSelf && <p className="hint">{words.self}</p>}
      <PersonFields
        {...{ role, agency, agencies, faultOf }}
        name={person.name}
        password={{ label: words.newPassword, hint: words.newPasswordHint, required: false }}
        chooseRole={setRole}
        chooseAgency={setAgency}
      />
      {faults.length === 0 && <WriteFault error={write.error} />}
      <p role="status">{write.isSuccess && words.saved}</p>
      <div className="label-actions">
        <button type="submit" className="button button-main" aria-disabled={write.isPending}>
          {words.save}
        </button>
        {!isSelf && (
          <button
            type="button"
            className="button"
            aria-disabled={write.isPending}
            onClick={() => turn(!person.disabled)}
          >
            {person.disabled ? words.enable : words.disable}
          </button>
        )}
      </div>
      {!isSelf && !person.disabled && <p className="hint">{words.disableLead}</p>}
    </form>
  );
}
