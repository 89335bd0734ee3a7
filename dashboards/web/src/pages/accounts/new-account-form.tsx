import type { Account, AccountSummary } from '@nhipbao/records';
import { type FormEvent, useState } from 'react';
import { useUnits } from '../../api/use-units.ts';
import { useWrite } from '../../api/use-write.ts';
import { Select } from '../../blocks/select.tsx';
import { WriteFault } from '../../blocks/write-fault.tsx';
import { useMessages } from '../../messages/messages.tsx';
import { Field } from '../entry/field.tsx';
import { formText } from '../entry/form-text.ts';
import { freeId } from './free-id.ts';

/** Platforms that can be chosen, by the ids of the shipped registry; others are entered by a registry file. */
const PLATFORMS = [
  { value: 'zalo', label: 'Zalo OA' },
  { value: 'facebook', label: 'Facebook' },
  { value: 'youtube', label: 'YouTube' },
  { value: 'tiktok', label: 'TikTok' },
  { value: 'instagram', label: 'Instagram' },
  { value: 'threads', label: 'Threads' },
  { value: 'bao-moi', label: 'Báo Mới' },
  { value: 'vtvgo', label: 'VTVgo' },
  { value: 'mytv', label: 'MyTV' },
  { value: 'tv360', label: 'TV360' },
  { value: 'vieon', label: 'VieON' },
];

/** Enters an account of a unit on a platform. */
export function NewAccountForm({ known }: { known: AccountSummary[] }) {
  const t = useMessages();
  const { units } = useUnits();
  const [unit, setUnit] = useState('');
  const [platform, setPlatform] = useState('');
  const write = useWrite<Account>(['/accounts', '/sources']);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const body = {
      id: freeId(`${unit}-${platform}`, known),
      unit,
      platform,
      name: formText(form, 'name').trim(),
      url: formText(form, 'url').trim(),
    };
    write.mutate({ method: 'POST', path: '/accounts', body }, { onSuccess: () => form.reset() });
  };
  return (
    <section className="block">
      <details>
        <summary>
          <h2 className="summary-title">{t.accounts.add}</h2>
        </summary>
        <form onSubmit={submit} className="plain-form">
          <Select
            label={t.accounts.unit}
            any={t.accounts.choose}
            value={unit}
            options={units.map(({ id, name }) => ({ value: id, label: name }))}
            choose={setUnit}
          />
          <Select
            label={t.accounts.platform}
            any={t.accounts.choose}
            value={platform}
            options={PLATFORMS}
            choose={setPlatform}
          />
          <Field label={t.accounts.name} name="name" required maxLength={200} />
          <Field label={t.accounts.url} name="url" type="url" required placeholder="https://…" />
          <WriteFault error={write.error} />
          {write.data && (
            <p className="notice" role="status">
              {t.accounts.added(write.data.name)}
            </p>
          )}
          <button type="submit" className="button button-main" disabled={write.isPending || !unit || !platform}>
            {t.accounts.save}
          </button>
        </form>
      </details>
    </section>
  );
}
