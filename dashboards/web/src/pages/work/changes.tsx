import type { WorkVersion } from '@nhipbao/records';
import { useMessages } from '../../messages/messages.tsx';

type Change = NonNullable<WorkVersion['changes']>[number];

/** A difference block by block: what was added and removed in full, what stayed only as a count. */
export function Changes({ changes }: { changes: Change[] }) {
  const t = useMessages();
  if (changes.every((change) => change.kind === 'same')) return <p className="soft">{t.work.noTextChange}</p>;
  return (
    <ul className="changes">
      {gathered(changes).map(({ key, change, same }) => (
        <li key={key} className={`change change-${change.kind}`}>
          {change.kind === 'same' && <span className="soft small">{t.work.versionSame(same)}</span>}
          {change.kind === 'added' && (
            <ins lang="vi">
              <span className="change-word">{t.work.added}</span> {change.text}
            </ins>
          )}
          {change.kind === 'removed' && (
            <del lang="vi">
              <span className="change-word">{t.work.removed}</span> {change.text}
            </del>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Runs of unchanged blocks as one entry with their number. */
function gathered(changes: Change[]): { key: string; change: Change; same: number }[] {
  const entries: { key: string; change: Change; same: number }[] = [];
  for (const [position, change] of changes.entries()) {
    const last = entries.at(-1);
    if (change.kind === 'same' && last?.change.kind === 'same') last.same += 1;
    else entries.push({ key: `${position} ${change.kind}`, change, same: 1 });
  }
  return entries;
}
