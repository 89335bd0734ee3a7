import { useUnits } from '../../api/use-units.ts';
import { useMessages } from '../../messages/messages.tsx';
import type { ParameterKind } from './parameter-kinds.ts';
import { namesOf } from './parameter-text.ts';

interface ParameterInputProps {
  kind: ParameterKind;
  label: string;
  text: string;
  describedBy: string | undefined;
  isFaulty: boolean;
  change: (text: string) => void;
}

/** The field of a parameter's value: a switch and a line are chosen, formats and units ticked, the rest is written. */
export function ParameterInput({ kind, label, text, describedBy, isFaulty, change }: ParameterInputProps) {
  const t = useMessages();
  const words = t.rulebooks;
  const { units } = useUnits();
  const common = {
    'aria-label': label,
    'aria-describedby': describedBy,
    'aria-invalid': isFaulty || undefined,
    value: text,
  };
  if (kind === 'switch' || kind === 'line') {
    const options =
      kind === 'switch'
        ? [
            ['true', words.yes],
            ['false', words.no],
          ]
        : Object.entries(words.lines);
    return (
      <p className="field">
        <select {...common} onChange={(event) => change(event.target.value)}>
          {options.map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </p>
    );
  }
  if (kind === 'formats' || kind === 'units') {
    const { none: _, ...formats } = t.formats;
    const options =
      kind === 'formats' ? Object.entries(formats) : units.map(({ id, name }): [string, string] => [id, name]);
    return <Ticks options={options} text={text} change={change} />;
  }
  return (
    <p className="field">
      {kind === 'growth' || kind === 'json' || kind === 'ids' ? (
        <textarea {...common} rows={3} onChange={(event) => change(event.target.value)} />
      ) : (
        <input
          {...common}
          readOnly={kind === 'fixed'}
          inputMode={kind === 'days' ? 'text' : 'decimal'}
          autoComplete="off"
          onChange={(event) => change(event.target.value)}
        />
      )}
    </p>
  );
}

/** Members of a list, ticked; those that are ticked keep the order of the list, a new one comes last. */
function Ticks({
  options,
  text,
  change,
}: {
  options: readonly [value: string, name: string][];
  text: string;
  change: (text: string) => void;
}) {
  const chosen = namesOf(text);
  return (
    <div className="ticks">
      {options.map(([value, name]) => (
        <label key={value} className="check">
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={({ target }) =>
              change((target.checked ? [...chosen, value] : chosen.filter((one) => one !== value)).join(', '))
            }
          />
          {name}
        </label>
      ))}
    </div>
  );
}
