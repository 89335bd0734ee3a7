import type { Agency, Role } from '@nhipbao/records';
import { useMessages } from '../../messages/messages.tsx';
import { ChoiceField } from '../declaration/choice-field.tsx';

/** Roles in the order in which they are offered; named here because zod stays on the server. */
export const ROLES: readonly Role[] = ['reader', 'editor', 'agency-lead', 'department', 'assessor', 'administrator'];

/** Roles that act for a newsroom; the others belong to no agency. */
export const ofAgency = (role: string) => ['reader', 'editor', 'agency-lead'].includes(role);

interface RoleFieldsProps {
  role: Role;
  agency: string;
  agencies: readonly Agency[];
  agencyFault: string | undefined;
  change: (to: { role?: Role; agency?: string }) => void;
}

/** A role with what it may do, and for roles of newsrooms the agency. */
export function RoleFields({ role, agency, agencies, agencyFault, change }: RoleFieldsProps) {
  const t = useMessages();
  const words = t.people;
  return (
    <>
      <ChoiceField
        label={words.role}
        value={role}
        hint={words.roleWords[role]}
        options={ROLES.map((value) => ({ value, label: t.roles[value] }))}
        choose={(value) => {
          const chosen = ROLES.find((one) => one === value);
          if (chosen) change({ role: chosen, ...(!ofAgency(chosen) && { agency: '' }) });
        }}
      />
      {ofAgency(role) && (
        <ChoiceField
          label={words.agency}
          none={words.noAgency}
          value={agency}
          fault={agencyFault}
          options={agencies.map(({ id, name }) => ({ value: id, label: name }))}
          choose={(value) => change({ agency: value })}
        />
      )}
    </>
  );
}
