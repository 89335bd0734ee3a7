import { type InputHTMLAttributes, useId } from 'react';
import { describedBy, FieldNotes } from '../../blocks/field-notes.tsx';

interface FieldProps extends InputHTMLAttributes<HTMLInputElement> {
  label: string;
  hint?: string;
  /** What is wrong with what was entered, told beside the field. */
  fault?: string | undefined;
}

/** A labelled text field with its hint and its fault. */
export function Field({ label, hint, fault, ...input }: FieldProps) {
  const id = useId();
  return (
    <p className="field">
      <label htmlFor={id}>{label}</label>
      <FieldNotes id={id} hint={hint} fault={fault} />
      <input
        id={id}
        {...input}
        aria-describedby={describedBy({ id, hint, fault })}
        aria-invalid={fault ? true : undefined}
      />
    </p>
  );
}
