import type { Format } from '@nhipbao/records';
import { useMessages } from '../../messages/messages.tsx';
import { FORMAT_KEYS } from './format-keys.ts';
import { MOST_SECONDARY } from './label-draft.ts';

interface SecondaryChoiceProps {
  primary: Format | undefined;
  chosen: readonly Format[];
  toggle: (format: Format) => void;
}

/** Formats clearly present that did not carry the story. Folded; its line always says which are chosen. */
export function SecondaryChoice({ primary, chosen, toggle }: SecondaryChoiceProps) {
  const t = useMessages();
  const full = chosen.length >= MOST_SECONDARY;
  return (
    <details className="label-part">
      <summary>
        {t.review.form.secondary}
        {chosen.length > 0 && `: ${chosen.map((format) => t.formats[format]).join(', ')}`}
      </summary>
      <p className="hint">{t.review.form.secondaryHint(MOST_SECONDARY)}</p>
      <div className="secondary-choices">
        {FORMAT_KEYS.filter(({ format }) => format !== primary).map(({ format }) => (
          <label key={format} className="check">
            <input
              type="checkbox"
              checked={chosen.includes(format)}
              disabled={full && !chosen.includes(format)}
              onChange={() => toggle(format)}
            />
            {t.formats[format]}
          </label>
        ))}
      </div>
    </details>
  );
}
