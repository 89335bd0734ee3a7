import { useId } from 'react';
import { useOutsideValue } from './use-outside-value.ts';

interface DayFieldProps {
  label: string;
  value: string | undefined;
  choose: (day: string) => void;
}

/** A day (yyyy-mm-dd, '' for none). While a year is being typed the browser reports years such as 0002: those wait. */
export function DayField({ label, value, choose }: DayFieldProps) {
  const id = useId();
  const field = useOutsideValue(value);
  return (
    <p className="field">
      <label htmlFor={id}>{label}</label>
      <input
        ref={field}
        id={id}
        type="date"
        defaultValue={value}
        onChange={({ target }) => (target.value === '' || target.value >= '2000-01-01') && choose(target.value)}
      />
    </p>
  );
}
