import type { Format, MatchReviewPost, MatchWord } from '@nhipbao/records';
import { type FormEvent, type RefObject, useId, useState } from 'react';
import { KeyCap } from '../../blocks/key-cap.tsx';
import { formatDateTime } from '../../format/date.ts';
import { useMessages } from '../../messages/messages.tsx';
import { FORMAT_CHOICES } from '../works/works-filter.ts';

interface NativeFormProps {
  post: MatchReviewPost;
  keys: boolean;
  saving: boolean;
  formatRef: RefObject<HTMLSelectElement | null>;
  say: (word: MatchWord) => void;
}

/** A format of a post on a platform; an edition in PDF is none. */
const FORMATS = FORMAT_CHOICES.filter((choice): choice is Format => choice !== 'none' && choice !== 'e-paper');

/** What makes a post a work of its own: its format, whether it is the unit's, and whether it is a copy of another native post. */
export function NativeForm({ post, keys, saving, formatRef, say }: NativeFormProps) {
  const t = useMessages();
  const id = useId();
  const [format, setFormat] = useState<Format | ''>('');
  const [republished, setRepublished] = useState(false);
  const [sameAs, setSameAs] = useState('');
  const [missing, setMissing] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(format === '');
    if (format === '') return formatRef.current?.focus();
    const origin = republished ? 'republished' : 'own';
    say({ decision: 'native-only', format, origin, ...(sameAs && { sameAs }) });
  };
  return (
    <form className="label-form native-form" onSubmit={submit}>
      <h4>
        {t.matches.native} {keys && <KeyCap name="N" />}
      </h4>
      <p className="hint">{t.matches.nativeHint}</p>
      <p className="field">
        <label htmlFor={`${id}-format`}>{t.matches.format}</label>
        <select
          ref={formatRef}
          id={`${id}-format`}
          value={format}
          aria-invalid={missing}
          aria-describedby={missing ? `${id}-fault` : undefined}
          onChange={(event) => setFormat(FORMATS.find((one) => one === event.target.value) ?? '')}
        >
          <option value="">{t.matches.chooseFormat}</option>
          {FORMATS.map((one) => (
            <option key={one} value={one}>
              {t.formats[one]}
            </option>
          ))}
        </select>
      </p>
      {missing && (
        <p id={`${id}-fault`} className="fault" role="alert">
          {t.matches.formatMissing}
        </p>
      )}
      {post.nearNative.length > 0 && (
        <p className="field">
          <label htmlFor={`${id}-same`}>{t.matches.sameAs}</label>
          <select id={`${id}-same`} value={sameAs} onChange={(event) => setSameAs(event.target.value)}>
            <option value="">{t.matches.sameAsNone}</option>
            {post.nearNative.map((one) => (
              <option key={one.id} value={one.id}>
                {`${t.publications.platforms[one.platform] ?? one.platform}, ${formatDateTime(one.datedAt)}: ${one.title ?? t.publications.untitled}`}
              </option>
            ))}
          </select>
        </p>
      )}
      <p>
        <label>
          <input type="checkbox" checked={republished} onChange={(event) => setRepublished(event.target.checked)} />{' '}
          {t.matches.republished}
        </label>
      </p>
      <p>
        <button type="submit" className="button" disabled={saving}>
          {t.matches.confirmNative}
        </button>
      </p>
    </form>
  );
}
