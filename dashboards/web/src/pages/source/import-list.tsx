import type { ImportUpload } from '@nhipbao/records';
import { formatDateTime } from '../../format/date.ts';
import { formatBytes } from '../../format/number.ts';
import { useMessages } from '../../messages/messages.tsx';
import { links } from '../../routes/links.ts';

/** The files that were handed in, newest first: when, by whom, what came of them, and the file itself as it came. */
export function ImportList({ source, uploads }: { source: string; uploads: ImportUpload[] }) {
  const t = useMessages();
  const words = t.imports;
  return (
    <ul className="issues">
      {uploads.map(({ id, name, digest, bytes, by, at, outcome, rows }) => (
        <li key={id}>
          <p>
            <a href={links.importFile(source, digest)} download={name}>
              {name}
            </a>{' '}
            <span className="soft small">{formatBytes(bytes)}</span>
          </p>
          <p className="soft small">
            <time dateTime={at}>{formatDateTime(at)}</time> · {by.replace(/^(user|cli):/, '')} ·{' '}
            {rows ? words.counts(rows.taken, rows.rows) : (words.outcomes[outcome] ?? outcome)}
          </p>
        </li>
      ))}
    </ul>
  );
}
