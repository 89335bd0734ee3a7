interface ChoiceProps<T extends string> {
  legend: string;
  options: readonly { value: T; label: string; lang?: string }[];
  chosen: T;
  choose: (value: T) => void;
}

/** A few exclusive choices side by side; each is a toggle button that says whether it is on. */
export function Choice<T extends string>({ legend, options, chosen, choose }: ChoiceProps<T>) {
  return (
    <fieldset className="choice">
      <legend>{legend}</legend>
      <div className="choice-buttons">
        {options.map(({ value, label, lang }) => (
          <button key={value} type="button" lang={lang} aria-pressed={value === chosen} onClick={() => choose(value)}>
            {label}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
