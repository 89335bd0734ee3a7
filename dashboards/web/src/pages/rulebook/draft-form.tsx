import type { RulebookDraft, RulebookInfo } from '@nhipbao/records';
import { type FormEvent, useId, useState } from 'react';
import { useLocation } from 'wouter';
import { ApiError } from '../../api/api-error.ts';
import { useWrite } from '../../api/use-write.ts';
import { errorWords } from '../../blocks/error-words.ts';
import { useMessages } from '../../messages/messages.tsx';
import { links } from '../../routes/links.ts';
import { Field } from '../entry/field.tsx';
import { ParameterFields } from './parameter-fields.tsx';
import { parameterKind } from './parameter-kinds.ts';
import { parameterText, readParameter } from './parameter-text.ts';

interface Written {
  text: string;
  basis: string;
}

/** Every parameter as a field with its basis. What cannot be read is told before it is sent; what is not allowed, by the api, field by field. */
export function DraftForm({ from }: { from: RulebookInfo }) {
  const t = useMessages();
  const words = t.rulebooks.draft;
  const id = useId();
  const [, go] = useLocation();
  const isDraft = from.status === 'draft';
  const [version, setVersion] = useState(isDraft ? from.version : '');
  const [effectiveFrom, setEffectiveFrom] = useState(from.effectiveFrom);
  const [note, setNote] = useState(isDraft ? (from.note ?? '') : '');
  const [written, setWritten] = useState<Readonly<Record<string, Written>>>(() =>
    Object.fromEntries(
      from.parameters.map(({ key, value, basis }) => [key, { text: parameterText(parameterKind(key), value), basis }]),
    ),
  );
  const [unreadable, setUnreadable] = useState<readonly string[]>([]);
  const write = useWrite<RulebookInfo>(['/rulebooks']);

  const { error } = write;
  const faults = new Map((error instanceof ApiError ? error.faults : []).map(({ field, message }) => [field, message]));
  const faultOf = (field: string) => {
    const key = /^parameters\.(\w+)\.value$/.exec(field)?.[1];
    if (key && unreadable.includes(key)) return words.unreadable;
    return [...faults].find(([name]) => name === field || name.startsWith(`${field}.`))?.[1];
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (write.isPending) return;
    const parameters: RulebookDraft['parameters'] = {};
    const wrong: string[] = [];
    for (const [key, { text, basis }] of Object.entries(written)) {
      const value = readParameter(parameterKind(key), text);
      if (value === undefined) wrong.push(key);
      else parameters[key] = { value, basis };
    }
    setUnreadable(wrong);
    write.reset();
    if (wrong.length > 0) return;
    write.mutate(
      {
        method: 'PUT',
        path: `/rulebooks/${encodeURIComponent(version.trim())}`,
        body: { effectiveFrom, note: note.trim() || null, parameters },
      },
      { onSuccess: (kept) => go(links.rulebook(kept.version)) },
    );
  };
  const count = unreadable.length || faults.size;
  return (
    <form onSubmit={submit} noValidate className="draft-form">
      <div className="plain-form">
        <Field
          label={words.version}
          hint={words.versionHint}
          value={version}
          readOnly={isDraft}
          autoComplete="off"
          fault={faultOf('version')}
          onChange={(event) => setVersion(event.target.value)}
        />
        <Field
          label={words.effectiveFrom}
          hint={words.effectiveHint}
          type="date"
          value={effectiveFrom}
          fault={faultOf('effectiveFrom')}
          onChange={(event) => setEffectiveFrom(event.target.value)}
        />
        <p className="field">
          <label htmlFor={id}>{words.note}</label>
          <input id={id} value={note} maxLength={1000} onChange={(event) => setNote(event.target.value)} />
        </p>
      </div>
      {Object.entries(written).map(([key, { text, basis }]) => (
        <ParameterFields
          key={key}
          name={key}
          text={text}
          basis={basis}
          fault={faultOf(`parameters.${key}.value`)}
          basisFault={faultOf(`parameters.${key}.basis`)}
          change={(to) => setWritten({ ...written, [key]: { text, basis, ...to } })}
        />
      ))}
      {(error || count > 0) && (
        <p className="notice notice-fault" role="alert">
          {count > 0 ? words.faulty(count) : error && (errorWords(error, t).detail ?? errorWords(error, t).title)}
        </p>
      )}
      <p>
        <button type="submit" className="button button-main" aria-disabled={write.isPending}>
          {write.isPending ? words.saving : words.save}
        </button>
      </p>
    </form>
  );
}
