import type { AttachedDocument } from '@nhipbao/records';
import { useMutation } from '@tanstack/react-query';
import { type ChangeEvent, useId, useState } from 'react';
import { address } from '../../api/address.ts';
import { ApiError } from '../../api/api-error.ts';
import { request } from '../../api/request.ts';
import { useCsrfToken } from '../../api/use-csrf-token.ts';
import { errorWords } from '../../blocks/error-words.ts';
import { formatBytes } from '../../format/number.ts';
import { useMessages } from '../../messages/messages.tsx';
import { ACCEPTED, documentFault } from './document-fault.ts';

interface AttachDocumentsProps {
  documents: readonly AttachedDocument[];
  choose: (documents: readonly AttachedDocument[]) => void;
  /** Said at the field when a declaration was to be sent without one. */
  missing: string | null;
}

/** Documents of a declaration: each is handed in when it is chosen, and kept by the digest of its bytes. */
export function AttachDocuments({ documents, choose, missing }: AttachDocumentsProps) {
  const t = useMessages();
  const words = t.declarations.form;
  const id = useId();
  const csrfToken = useCsrfToken();
  const [refused, setRefused] = useState<string | null>(null);
  const upload = useMutation({
    mutationFn: (file: File) =>
      request<AttachedDocument>(address('/documents', { name: file.name.slice(-200) }), {
        write: { method: 'POST', file, csrfToken: csrfToken() },
      }),
    onSuccess: (kept) => choose([...documents.filter(({ digest }) => digest !== kept.digest), kept]),
  });
  const take = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const file = currentTarget.files?.[0];
    if (!file) return;
    const why = documentFault(file, t);
    setRefused(why);
    upload.reset();
    if (!why) upload.mutate(file);
    currentTarget.value = '';
  };
  const { error } = upload;
  const said = error && ((error instanceof ApiError && error.detail) || errorWords(error, t).title);
  const fault = refused ?? said ?? missing;
  return (
    <div className="import-form">
      <p className="field">
        <label htmlFor={id}>{words.file}</label>
        <span className="hint" id={`${id}-hint`}>
          {words.fileHint}
        </span>
        {fault && (
          <span className="fault" id={`${id}-fault`} role="alert">
            {fault}
          </span>
        )}
        <input
          id={id}
          type="file"
          accept={ACCEPTED}
          onChange={take}
          disabled={upload.isPending}
          aria-invalid={fault ? true : undefined}
          aria-describedby={`${id}-hint${fault ? ` ${id}-fault` : ''}`}
        />
      </p>
      <p role="status" className="soft small">
        {upload.isPending ? words.uploading : upload.data && !fault && words.attached(upload.data.name)}
      </p>
      {documents.length > 0 && (
        <ul className="plain-list">
          {documents.map(({ digest, name, bytes }) => (
            <li key={digest}>
              {name} <span className="soft small">({formatBytes(bytes)})</span>{' '}
              <button
                type="button"
                className="link-button"
                onClick={() => choose(documents.filter((one) => one.digest !== digest))}
              >
                {words.remove} <span className="visually-hidden">{name}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
