import { useId } from 'react';

interface UnitSelectProps {
  label: string;
  units: readonly { value: string; label: string }[];
  value: string;
  choose: (value: string) => void;
}

/** One of a few named things, of which one is always chosen. */
export function UnitSelect({ label, units, value, choose }: UnitSelectProps) {
  const id = useId();
  return (
    <p className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => choose(event.target.value)}>
        {units.map((unit) => (
          <option key={unit.value} value={unit.value}>
            {unit.label}
          </option>
        ))}
      </select>
    </p>
  );
}
