import type { Format } from '@nhipbao/records';
import { useId, useState } from 'react';
import { KeyCap } from '../../blocks/key-cap.tsx';
import { readChoice, storeChoice } from '../../frame/kept-choice.ts';
import { useMessages } from '../../messages/messages.tsx';
import { FORMAT_KEYS } from './format-keys.ts';

interface FormatChoiceProps {
  chosen: Format | undefined;
  choose: (format: Format) => void;
  /** Whether the keys printed on the buttons work now. */
  keys: boolean;
  fault: string | null;
}

/** The primary format: one radio button a format, its key, and its definition (of the chosen one, or of all when asked). */
export function FormatChoice({ chosen, choose, keys, fault }: FormatChoiceProps) {
  const t = useMessages();
  const id = useId();
  const [all, setAll] = useState(() => readChoice('definitions', ['all', 'chosen'], 'chosen') === 'all');
  return (
    <fieldset className="label-part" aria-describedby={fault ? `${id}-fault` : undefined}>
      <legend>{t.review.form.format}</legend>
      {fault && (
        <p className="fault" id={`${id}-fault`} role="alert">
          {fault}
        </p>
      )}
      <div className="format-choices">
        {FORMAT_KEYS.map(({ format, key }) => (
          <label key={format} className="format-choice">
            <input
              type="radio"
              name={`${id}-format`}
              value={format}
              checked={format === chosen}
              onChange={() => choose(format)}
              aria-describedby={all ? `${id}-${format}` : format === chosen ? `${id}-chosen` : undefined}
              aria-keyshortcuts={keys ? key : undefined}
              aria-label={t.formats[format]}
            />
            <span className="format-choice-name">{t.formats[format]}</span>
            {keys && <KeyCap name={key} />}
            {all && (
              <span className="definition" id={`${id}-${format}`}>
                <Definition format={format} />
              </span>
            )}
          </label>
        ))}
      </div>
      {!all && (
        <p className="definition-chosen" id={`${id}-chosen`}>
          {chosen && <Definition format={chosen} />}
        </p>
      )}
      <label className="check">
        <input
          type="checkbox"
          checked={all}
          onChange={() => {
            storeChoice('definitions', all ? 'chosen' : 'all');
            setAll(!all);
          }}
        />
        {t.review.form.definitions}
      </label>
    </fieldset>
  );
}

function Definition({ format }: { format: Format }) {
  const t = useMessages();
  const { is, isNot } = t.codebook[format];
  return (
    <>
      <b>{t.review.form.is}</b> {is}.{' '}
      {isNot && (
        <>
          <b>{t.review.form.isNot}</b> {isNot}.
        </>
      )}
    </>
  );
}
