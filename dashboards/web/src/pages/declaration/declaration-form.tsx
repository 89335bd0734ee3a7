import type { AttachedDocument, DeclarationSheet } from '@nhipbao/records';
import { type FormEvent, useId, useState } from 'react';
import { WriteFault } from '../../blocks/write-fault.tsx';
import { useMessages } from '../../messages/messages.tsx';
import { AttachDocuments } from './attach-documents.tsx';
import { type FieldFault, type FieldName, fieldsOf, readFields } from './declaration-fields.ts';
import { KindFields } from './kind-fields.tsx';
import type { useDeclare } from './use-declare.ts';

interface DeclarationFormProps {
  row: DeclarationSheet['rows'][number];
  baseYear: number | null;
  declare: ReturnType<typeof useDeclare>;
}

/** What an agency's lead declares of one indicator: kept as a draft, or sent to the department with its document. */
export function DeclarationForm({ row, baseYear, declare }: DeclarationFormProps) {
  const t = useMessages();
  const words = t.declarations.form;
  const id = useId();
  const { declaration, kind, indicator } = row;
  const measure = t.indicators.measures[indicator]?.kind ?? 'share';
  const [fields, setFields] = useState(() => fieldsOf(declaration?.values, { baseYear, measure }));
  const [documents, setDocuments] = useState<readonly AttachedDocument[]>(declaration?.documents ?? []);
  const [note, setNote] = useState(declaration?.note ?? '');
  const [faults, setFaults] = useState<Partial<Record<FieldName, FieldFault>>>({});
  const [noDocument, setNoDocument] = useState(false);

  const keep = (send: boolean) => {
    if (declare.isPending) return;
    const read = readFields(kind, fields, measure);
    // Whoever has no electronic press has no document of its security level either.
    const needsOne = send && documents.length === 0 && fields.level !== 'none';
    setFaults('faults' in read ? read.faults : {});
    setNoDocument(needsOne);
    if ('faults' in read || needsOne) return;
    const draft = { values: read.values, documents: documents.map(({ digest }) => digest), note: note.trim() || null };
    declare.mutate({ draft, send });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    keep(true);
  };
  return (
    <form className="plain-form" onSubmit={submit} noValidate>
      <KindFields
        kind={kind}
        measure={measure}
        baseYear={baseYear}
        fields={fields}
        faults={faults}
        change={(name, value) => setFields({ ...fields, [name]: value })}
      />
      <AttachDocuments
        documents={documents}
        choose={setDocuments}
        missing={noDocument && documents.length === 0 ? words.faults.document : null}
      />
      <p className="field">
        <label htmlFor={id}>{words.note}</label>
        <textarea id={id} rows={3} maxLength={2000} value={note} onChange={(event) => setNote(event.target.value)} />
      </p>
      <WriteFault error={declare.error} />
      <div className="label-actions">
        <button type="submit" className="button button-main" aria-disabled={declare.isPending}>
          {declare.isPending ? words.saving : words.send}
        </button>
        <button type="button" className="button" aria-disabled={declare.isPending} onClick={() => keep(false)}>
          {words.saveDraft}
        </button>
      </div>
    </form>
  );
}
