import type { WorkVersion } from '@nhipbao/records';
import { NewTabLink } from '../../blocks/new-tab-link.tsx';
import { formatDateTime } from '../../format/date.ts';
import { useMessages } from '../../messages/messages.tsx';
import { links } from '../../routes/links.ts';
import { Changes } from './changes.tsx';

/** Every version that was read, newest first, each with what changed against the one before and its archived page. */
export function Versions({ versions }: { versions: WorkVersion[] }) {
  const t = useMessages();
  const newestFirst = versions.toSorted((a, b) => Date.parse(b.observedAt) - Date.parse(a.observedAt));
  return (
    <ol className="versions">
      {newestFirst.map((version) => (
        <li key={`${version.observedAt} ${version.sourceDigest}`}>
          <p className="version-head">
            <time dateTime={version.observedAt}>{formatDateTime(version.observedAt)}</time>
            {version.archiveDigest && (
              <NewTabLink href={links.archived(version.archiveDigest)}>{t.work.archivedTitle}</NewTabLink>
            )}
          </p>
          {version.changes ? <Changes changes={version.changes} /> : <p className="soft">{t.work.versionFirst}</p>}
        </li>
      ))}
    </ol>
  );
}
