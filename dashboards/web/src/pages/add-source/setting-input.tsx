import { useId } from 'react';
import { useMessages } from '../../messages/messages.tsx';
import { Field } from '../entry/field.tsx';
import type { SettingField } from './schema-fields.ts';

interface SettingInputProps {
  field: SettingField;
  value: string;
  change: (value: string) => void;
}

/** The field of one setting, with what holds where it is left empty. */
export function SettingInput({ field, value, change }: SettingInputProps) {
  const t = useMessages();
  const id = useId();
  const words: Record<string, string> = t.addSource.settings;
  const label = `${words[field.name] ?? field.name}${field.required ? '' : ` (${t.addSource.optional})`}`;
  const hint = field.fallback ? t.addSource.fallback(field.fallback) : '';
  if (field.kind === 'choice' || field.kind === 'switch') {
    const choices = field.kind === 'switch' ? ['true', 'false'] : field.choices;
    return (
      <p className="field">
        <label htmlFor={id}>{label}</label>
        <select id={id} value={value} required={field.required} onChange={(event) => change(event.target.value)}>
          <option value="">{field.fallback || t.accounts.choose}</option>
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {field.kind === 'switch' ? t.addSource.switches[choice === 'true' ? 'yes' : 'no'] : choice}
            </option>
          ))}
        </select>
      </p>
    );
  }
  if (field.kind === 'lines' || field.kind === 'json') {
    return (
      <p className="field">
        <label htmlFor={id}>{label}</label>
        <span className="hint" id={`${id}-hint`}>
          {field.kind === 'lines' ? t.addSource.lines : t.addSource.json} {hint}
        </span>
        <textarea
          id={id}
          rows={4}
          value={value}
          required={field.required}
          aria-describedby={`${id}-hint`}
          onChange={(event) => change(event.target.value)}
        />
      </p>
    );
  }
  return (
    <Field
      label={label}
      hint={hint}
      type={field.kind}
      value={value}
      required={field.required}
      pattern={field.pattern?.replace(/^\^|\$$/g, '')}
      onChange={(event) => change(event.target.value)}
    />
  );
}
