import type { PlatformsAnswer } from '@nhipbao/records';
import { type FormEvent, useState } from 'react';
import { ApiError } from '../../api/api-error.ts';
import { Select } from '../../blocks/select.tsx';
import { useMessages } from '../../messages/messages.tsx';
import { Field } from '../entry/field.tsx';
import { useSaveChannel } from './use-save-channel.ts';

const DAYS = ['openedOn', 'notifiedOn', 'closedOn', 'notifiedClosingOn'] as const;

/** Enters a channel into the register, or corrects one under the same id; what is wrong is said by the api in words. */
export function RegisterForm({ units }: { units: PlatformsAnswer['units'] }) {
  const t = useMessages();
  const words = t.platforms.form;
  const save = useSaveChannel();
  const [unit, setUnit] = useState('');
  const [platform, setPlatform] = useState('');
  const platforms = (units[0] ? [...units[0].platforms, ...units[0].without] : []).toSorted((a, b) =>
    a.name.localeCompare(b.name, 'vi'),
  );
  const labels = {
    openedOn: t.platforms.opened,
    notifiedOn: t.platforms.notified,
    closedOn: t.platforms.closed,
    notifiedClosingOn: t.platforms.closingNotified,
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? '').trim();
    const days = Object.fromEntries(DAYS.flatMap((day) => (text(day) ? [[day, text(day)]] : [])));
    save.mutate({ id: text('id'), unit, platform, name: text('name'), address: text('address'), ...days });
  };
  const refused = save.error instanceof ApiError ? save.error : null;
  return (
    <details className="register-form no-print">
      <summary>{words.open}</summary>
      <form onSubmit={submit}>
        <Field label={words.id} hint={words.idHint} name="id" required pattern="[a-z0-9][a-z0-9-]*" />
        <Select
          label={words.unit}
          any={words.choose}
          value={unit}
          options={units.map((one) => ({ value: one.unit, label: one.name }))}
          choose={setUnit}
        />
        <Select
          label={words.platform}
          any={words.choose}
          value={platform}
          options={platforms.map((one) => ({ value: one.platform, label: one.name }))}
          choose={setPlatform}
        />
        <Field label={words.name} name="name" required maxLength={300} />
        <Field label={words.address} name="address" type="url" required placeholder="https://" />
        {DAYS.map((day) => (
          <Field key={day} label={labels[day]} name={day} type="date" />
        ))}
        <button type="submit" className="button" disabled={save.isPending || !unit || !platform}>
          {words.save}
        </button>
        <p role="status">
          {save.data && words.saved(save.data.name)}
          {refused && [refused.message, refused.detail, ...refused.faults.map((fault) => fault.message)].join(' ')}
        </p>
      </form>
    </details>
  );
}
