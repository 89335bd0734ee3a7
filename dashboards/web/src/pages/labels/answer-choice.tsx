import { KeyCap } from '../../blocks/key-cap.tsx';

interface AnswerChoiceProps<T> {
  legend: string;
  shortcut?: string | undefined;
  options: readonly { value: T; label: string }[];
  chosen: T | undefined;
  choose: (value: T | undefined) => void;
}

/** A few answers side by side, of which none may be chosen; pressing the chosen one takes it back. */
export function AnswerChoice<T extends string | boolean>(props: AnswerChoiceProps<T>) {
  const { legend, shortcut, options, chosen, choose } = props;
  return (
    <fieldset className="choice answer-choice">
      <legend>
        {legend} <KeyCap name={shortcut} />
      </legend>
      <div className="choice-buttons">
        {options.map(({ value, label }) => (
          <button
            key={String(value)}
            type="button"
            aria-pressed={value === chosen}
            aria-keyshortcuts={shortcut}
            onClick={() => choose(value === chosen ? undefined : value)}
          >
            {label}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
