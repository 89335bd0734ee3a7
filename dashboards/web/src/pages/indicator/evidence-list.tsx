import type { EvidenceLeaf } from '@nhipbao/records';
import { Link } from 'wouter';
import { NewTabLink } from '../../blocks/new-tab-link.tsx';
import { formatDateTime, formatMonth } from '../../format/date.ts';
import { Icon } from '../../frame/icon.tsx';
import { useMessages } from '../../messages/messages.tsx';
import { links } from '../../routes/links.ts';

/** Rows of evidence: what it is, when, whether it counts and why, and the archived page. */
export function EvidenceList({ leaves, platforms }: { leaves: EvidenceLeaf[]; platforms: Map<string, string> }) {
  const t = useMessages();
  return (
    <ol className="leaves">
      {leaves.map((leaf) => (
        <li key={leaf.position} className="leaf">
          <p className="leaf-title">
            <LeafTitle leaf={leaf} />
            <span className="soft small">
              {leaf.kind === 'work'
                ? t.formats[leaf.format ?? 'none']
                : (platforms.get(leaf.platform) ?? leaf.platform)}
              {' · '}
              {leaf.datedAt ? formatDateTime(leaf.datedAt) : formatMonth(leaf.month)}
              {' · '}
              <code title={leaf.leafDigest}>{leaf.leafDigest.slice(0, 12)}</code>
            </span>
          </p>
          <p className="leaf-counted">
            <span className={leaf.counted ? 'counted' : 'counted is-not'}>
              <Icon name={leaf.counted ? 'check' : 'cross'} />
              {leaf.counted ? t.indicator.isCounted : t.indicator.isExcluded}
            </span>
            {leaf.reason && (
              <span className="soft small" lang="vi">
                {leaf.reason}
              </span>
            )}
          </p>
          {leaf.archiveDigest && (
            <p className="leaf-archived">
              <NewTabLink href={links.archived(leaf.archiveDigest)}>{t.indicator.archived}</NewTabLink>
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}

/** A work opens its page here; a post has only its place on the platform. */
function LeafTitle({ leaf }: { leaf: EvidenceLeaf }) {
  const t = useMessages();
  const title = <span lang="vi">{leaf.title ?? (leaf.purgedAt ? t.accounts.leafPurged : t.works.untitled)}</span>;
  if (leaf.kind === 'work') return <Link href={links.work(leaf.recordId)}>{title}</Link>;
  return leaf.url ? <NewTabLink href={leaf.url}>{title}</NewTabLink> : title;
}
