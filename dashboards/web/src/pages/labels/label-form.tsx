import { type FormEvent, type ReactNode, type RefObject, useId } from 'react';
import { ApiError } from '../../api/api-error.ts';
import { errorWords } from '../../blocks/error-words.ts';
import { KeyCap } from '../../blocks/key-cap.tsx';
import { useMessages } from '../../messages/messages.tsx';
import { Answers } from './answers.tsx';
import { FormatChoice } from './format-choice.tsx';
import { type LabelDraft, withFormat, withSecondary } from './label-draft.ts';
import { SecondaryChoice } from './secondary-choice.tsx';

interface LabelFormProps {
  draft: LabelDraft;
  change: (draft: LabelDraft) => void;
  save: () => void;
  saving: boolean;
  error: Error | null;
  /** Saving was tried without a format. */
  missing: boolean;
  keys: boolean;
  noteLabel: string;
  noteId?: string;
  formRef?: RefObject<HTMLFormElement | null>;
  /** Further buttons beside "save". */
  actions: ReactNode;
}

/** What a person says of one item. Enter anywhere in it saves. */
export function LabelForm({ draft, change, save, saving, error, missing, keys, ...rest }: LabelFormProps) {
  const t = useMessages();
  const id = useId();
  const noteId = rest.noteId ?? id;
  const words = t.review.form;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save();
  };
  return (
    <form ref={rest.formRef} className="label-form" onSubmit={submit} noValidate>
      <FormatChoice
        chosen={draft.format}
        choose={(format) => change(withFormat(draft, format))}
        keys={keys}
        fault={missing && !draft.format ? words.chooseFirst : null}
      />
      <SecondaryChoice
        primary={draft.format}
        chosen={draft.secondary}
        toggle={(format) => change(withSecondary(draft, format))}
      />
      <Answers draft={draft} change={change} keys={keys} />
      <p className="field">
        <label htmlFor={noteId}>{rest.noteLabel}</label>
        <input
          id={noteId}
          value={draft.note}
          maxLength={1000}
          autoComplete="off"
          onChange={(event) => change({ ...draft, note: event.target.value })}
        />
      </p>
      {error && (
        <p className="notice notice-fault" role="alert">
          {words.failed} {(error instanceof ApiError && error.faults[0]?.message) || errorWords(error, t).title}{' '}
          <span className="code">{t.block.code(errorWords(error, t).code)}</span>
        </p>
      )}
      <div className="label-actions">
        <button type="submit" className="button button-main" aria-disabled={saving}>
          {saving ? words.saving : words.save} {keys && <KeyCap name={t.review.keys.enter} />}
        </button>
        {rest.actions}
      </div>
    </form>
  );
}
