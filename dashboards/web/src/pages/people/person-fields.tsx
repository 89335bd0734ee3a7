import type { Agency, Role } from '@nhipbao/records';
import type { ReactNode } from 'react';
import { useMessages } from '../../messages/messages.tsx';
import { Field } from '../entry/field.tsx';
import { RoleFields } from './role-fields.tsx';

interface PersonFieldsProps {
  name?: string;
  role: Role;
  agency: string;
  agencies: readonly Agency[];
  password: { label: string; hint: string; required: boolean };
  faultOf: (field: string) => string | undefined;
  chooseRole: (role: Role) => void;
  chooseAgency: (agency: string) => void;
  /** What stands between the name and the role. */
  children?: ReactNode;
}

/** What an account is made of, whether it is new or changed: name, role with its agency, password. */
export function PersonFields(props: PersonFieldsProps) {
  const t = useMessages();
  const { name, role, agency, agencies, password, faultOf, chooseRole, chooseAgency, children } = props;
  return (
    <>
      <Field label={t.people.name} name="name" required maxLength={100} defaultValue={name} fault={faultOf('name')} />
      {children}
      <RoleFields
        role={role}
        agency={agency}
        agencies={agencies}
        agencyFault={faultOf('agency')}
        change={(to) => {
          if (to.role) chooseRole(to.role);
          if (to.agency !== undefined) chooseAgency(to.agency);
        }}
      />
      <Field
        label={password.label}
        hint={password.hint}
        name="password"
        type="password"
        autoComplete="new-password"
        required={password.required}
        minLength={12}
        fault={faultOf('password')}
      />
    </>
  );
}
