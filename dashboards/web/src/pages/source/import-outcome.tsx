import type { ImportResult } from '@nhipbao/records';
import { useMessages } from '../../messages/messages.tsx';

const REFUSALS = new Set(['row-rejected', 'row-broken']);

/** What came of a table: how many rows were taken, why others were not, and what is to be looked at again. */
export function ImportOutcome({ result }: { result: ImportResult }) {
  const t = useMessages();
  const words = t.imports;
  const { rows, outcome, error, issues, digest } = result;
  const refused = issues.filter(({ code }) => REFUSALS.has(code));
  const remarks = issues.filter(({ code, message }) => !REFUSALS.has(code) && message !== error);
  return (
    <div className={rows && rows.rejected === 0 ? 'notice' : 'notice notice-fault'}>
      {rows && <p>{words.taken(rows.taken, rows.rows)}</p>}
      {outcome === 'unchanged' && <p>{words.unchanged}</p>}
      {outcome === 'busy' && <p>{words.busy}</p>}
      {error && (
        <p>
          {words.refused} <span lang="vi">{error}</span>
        </p>
      )}
      {rows && rows.rejected > 0 && <p>{words.rejected(rows.rejected)}</p>}
      <Reasons issues={refused} />
      {remarks.length > 0 && <p>{words.remarks}</p>}
      <Reasons issues={remarks} />
      <p className="soft small address">{words.archived(digest)}</p>
    </div>
  );
}

/** The reasons in the order of the file's lines; they are Vietnamese whatever the interface speaks. */
function Reasons({ issues }: { issues: ImportResult['issues'] }) {
  if (issues.length === 0) return null;
  return (
    <ul className="import-reasons" lang="vi">
      {issues.map(({ id, message }) => (
        <li key={id}>{message}</li>
      ))}
    </ul>
  );
}
