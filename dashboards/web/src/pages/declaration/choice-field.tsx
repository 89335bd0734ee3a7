import { useId } from 'react';
import { describedBy, FieldNotes } from '../../blocks/field-notes.tsx';

interface ChoiceFieldProps {
  label: string;
  hint?: string;
  /** Stands while nothing is chosen; without it something always is. */
  none?: string;
  value: string;
  options: readonly { value: string; label: string }[];
  /** What is wrong with the choice, told beside it. */
  fault?: string | undefined;
  choose: (value: string) => void;
}

/** A labelled list of choices that must be chosen from, with its fault. */
export function ChoiceField({ label, hint, none, value, options, fault, choose }: ChoiceFieldProps) {
  const id = useId();
  return (
    <p className="field">
      <label htmlFor={id}>{label}</label>
      <FieldNotes id={id} hint={hint} fault={fault} />
      <select
        id={id}
        value={value}
        onChange={(event) => choose(event.target.value)}
        aria-invalid={fault ? true : undefined}
        aria-describedby={describedBy({ id, hint, fault })}
      >
        {none !== undefined && <option value="">{none}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </p>
  );
}
