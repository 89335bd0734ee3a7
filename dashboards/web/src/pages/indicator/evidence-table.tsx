import type { EvidenceLeaf } from '@nhipbao/records';
import { Link } from 'wouter';
import { NewTabLink } from '../../blocks/new-tab-link.tsx';
import { formatDateTime, formatMonth } from '../../format/date.ts';
import { Icon } from '../../frame/icon.tsx';
import { useMessages } from '../../messages/messages.tsx';
import { links } from '../../routes/links.ts';

/** Rows of evidence: what it is, when, whether it counts and why, and the archived page. */
export function EvidenceTable({ leaves }: { leaves: EvidenceLeaf[] }) {
  const t = useMessages();
  return (
    <table className="table table-cards">
      <thead>
        <tr>
          <th scope="col">{t.indicator.item}</th>
          <th scope="col">{t.indicator.dated}</th>
          <th scope="col">{t.indicator.countedFilter}</th>
          <th scope="col">{t.indicator.archived}</th>
        </tr>
      </thead>
      <tbody>
        {leaves.map((leaf) => (
          <tr key={leaf.position}>
            <th scope="row">
              <LeafTitle leaf={leaf} />
              <span className="soft small">
                {leaf.kind === 'work' ? t.formats[leaf.format ?? 'none'] : leaf.platform}
                {' · '}
                <code title={leaf.leafDigest}>{leaf.leafDigest.slice(0, 12)}</code>
              </span>
            </th>
            <td>{leaf.datedAt ? formatDateTime(leaf.datedAt) : formatMonth(leaf.month)}</td>
            <td>
              <span className={leaf.counted ? 'counted' : 'counted is-not'}>
                <Icon name={leaf.counted ? 'check' : 'cross'} />
                {leaf.counted ? t.indicator.isCounted : t.indicator.isExcluded}
              </span>
              {leaf.reason && (
                <span className="soft small reason" lang="vi">
                  {leaf.reason}
                </span>
              )}
            </td>
            <td>
              {leaf.archiveDigest ? (
                <NewTabLink href={links.archived(leaf.archiveDigest)}>{t.indicator.archived}</NewTabLink>
              ) : (
                t.missing
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A work opens its page here; a post has only its place on the platform. */
function LeafTitle({ leaf }: { leaf: EvidenceLeaf }) {
  const t = useMessages();
  const title = <span lang="vi">{leaf.title ?? t.works.untitled}</span>;
  if (leaf.kind === 'work') return <Link href={links.work(leaf.recordId)}>{title}</Link>;
  return leaf.url ? <NewTabLink href={leaf.url}>{title}</NewTabLink> : title;
}
