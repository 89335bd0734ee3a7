import { useId } from 'react';

interface SelectProps {
  label: string;
  /** The first choice: no filter. */
  any: string;
  value: string | undefined;
  options: readonly { value: string; label: string }[];
  choose: (value: string) => void;
}

/** A labelled native list of choices; '' is chosen for "any". */
export function Select({ label, any, value, options, choose }: SelectProps) {
  const id = useId();
  return (
    <p className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value ?? ''} onChange={(event) => choose(event.target.value)}>
        <option value="">{any}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </p>
  );
}
