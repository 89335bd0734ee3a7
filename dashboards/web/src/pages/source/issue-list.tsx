import type { IssueSummary } from '@nhipbao/records';
import { NewTabLink } from '../../blocks/new-tab-link.tsx';
import { formatDateTime } from '../../format/date.ts';
import { useMessages } from '../../messages/messages.tsx';
import { links } from '../../routes/links.ts';
import { Trouble } from './trouble.tsx';

/** Records and responses that could not be used, each with its reason and the raw bytes that were kept. */
export function IssueList({ issues }: { issues: IssueSummary[] }) {
  const t = useMessages();
  return (
    <ul className="issues">
      {issues.map((issue) => (
        <li key={issue.id}>
          <p>
            <Trouble code={issue.code} message={issue.message} />
          </p>
          {issue.detail && (
            <details>
              <summary>{t.sources.detail}</summary>
              <p className="soft small issue-detail">{issue.detail}</p>
            </details>
          )}
          {issue.url && <p className="address">{issue.url}</p>}
          <p className="soft small">
            <time dateTime={issue.at}>{formatDateTime(issue.at)}</time> · <code>{issue.code}</code>
            {issue.digest && (
              <>
                {' · '}
                <NewTabLink href={links.archived(issue.digest)}>{t.sources.rawKept}</NewTabLink>
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
