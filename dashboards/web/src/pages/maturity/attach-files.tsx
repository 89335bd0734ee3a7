import type { AttachedDocument, SessionState } from '@nhipbao/records';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ChangeEvent, useId } from 'react';
import { address } from '../../api/address.ts';
import { SESSION_KEY } from '../../api/query-client.ts';
import { request } from '../../api/request.ts';
import { WriteFault } from '../../blocks/write-fault.tsx';
import { useMessages } from '../../messages/messages.tsx';

interface AttachFilesProps {
  documents: readonly AttachedDocument[];
  choose: (documents: readonly AttachedDocument[]) => void;
}

/** Documents behind an answer: each is handed in when it is chosen, and kept by the digest of its bytes. */
export function AttachFiles({ documents, choose }: AttachFilesProps) {
  const t = useMessages();
  const id = useId();
  const client = useQueryClient();
  const upload = useMutation({
    mutationFn: (file: File) => {
      const csrfToken = client.getQueryData<SessionState>(SESSION_KEY)?.csrfToken ?? null;
      const path = address('/documents', { name: file.name.slice(-200) });
      return request<AttachedDocument>(path, { write: { method: 'POST', file, csrfToken } });
    },
    onSuccess: (kept) => choose([...documents.filter(({ digest }) => digest !== kept.digest), kept]),
  });
  const take = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const file = currentTarget.files?.[0];
    if (file) upload.mutate(file);
    currentTarget.value = '';
  };
  return (
    <>
      <p className="field">
        <label htmlFor={id}>{t.maturity.file}</label>
        <span className="hint" id={`${id}-hint`}>
          {t.maturity.fileHint}
        </span>
        <input
          id={id}
          type="file"
          accept=".pdf,.png,.jpg,.jpeg,.docx,.xlsx"
          onChange={take}
          disabled={upload.isPending}
          aria-describedby={`${id}-hint`}
        />
      </p>
      <WriteFault error={upload.error} />
      <div role="status">
        <ul className="plain-list">
          {documents.map(({ digest, name }) => (
            <li key={digest}>
              {name}{' '}
              <button
                type="button"
                className="link-button"
                onClick={() => choose(documents.filter((one) => one.digest !== digest))}
              >
                {t.maturity.remove} <span className="visually-hidden">{name}</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
