import type { CreatedApiKey, KeyScope } from '@nhipbao/records';
import { type FormEvent, useState } from 'react';
import { fieldFaults } from '../../api/field-faults.ts';
import { useWrite } from '../../api/use-write.ts';
import { WriteFault } from '../../blocks/write-fault.tsx';
import { useMessages } from '../../messages/messages.tsx';
import { Field } from '../entry/field.tsx';
import { formText } from '../entry/form-text.ts';
import { NewKey } from './new-key.tsx';

/** What a key may be allowed, in the order of the form; named here because zod stays on the server. */
const SCOPES: readonly KeyScope[] = [
  'read-only',
  'indicators:read',
  'evidence:read',
  'reports:read',
  'works:read',
  'registry:read',
  'views:export',
];

/** Makes a key for another system, and shows it this once. */
export function NewKeyForm() {
  const t = useMessages();
  const words = t.keys;
  const [scopes, setScopes] = useState<readonly KeyScope[]>(['read-only']);
  const [missing, setMissing] = useState(false);
  const write = useWrite<CreatedApiKey>(['/keys']);
  const { faults, faultOf } = fieldFaults(write.error);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    setMissing(scopes.length === 0);
    if (scopes.length === 0 || write.isPending) return;
    const body = {
      name: formText(form, 'name').trim(),
      scopes,
      days: Number(formText(form, 'days')),
      requestsPerMinute: Number(formText(form, 'rate')),
    };
    write.mutate({ method: 'POST', path: '/keys', body }, { onSuccess: () => form.reset() });
  };
  return (
    <section className="block no-print">
      {write.data && <NewKey secret={write.data.key} onHide={() => write.reset()} />}
      <details>
        <summary>
          <h2 className="summary-title">{words.create}</h2>
        </summary>
        <form onSubmit={submit} className="plain-form" autoComplete="off">
          <Field label={words.name} name="name" required maxLength={100} fault={faultOf('name')} />
          <fieldset className="label-part">
            <legend>{words.scope}</legend>
            {missing && scopes.length === 0 && (
              <p className="fault" role="alert">
                {words.scopeFirst}
              </p>
            )}
            {SCOPES.map((scope) => (
              <label key={scope} className="check">
                <input
                  type="checkbox"
                  checked={scopes.includes(scope)}
                  onChange={({ target }) =>
                    setScopes(target.checked ? [...scopes, scope] : scopes.filter((one) => one !== scope))
                  }
                />
                {words.scopes[scope] ?? scope}
              </label>
            ))}
          </fieldset>
          <Field
            label={words.days}
            hint={words.daysHint}
            name="days"
            type="number"
            min={1}
            max={366}
            defaultValue={366}
            required
            fault={faultOf('days')}
          />
          <Field
            label={words.rate}
            hint={words.rateHint}
            name="rate"
            type="number"
            min={1}
            max={600}
            defaultValue={60}
            required
            fault={faultOf('requestsPerMinute')}
          />
          {faults.length === 0 && <WriteFault error={write.error} />}
          <button type="submit" className="button button-main" aria-disabled={write.isPending}>
            {words.create}
          </button>
        </form>
      </details>
    </section>
  );
}
