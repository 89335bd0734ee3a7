import type { EvidenceLeaf } from '@nhipbao/records';
import { Link } from 'wouter';
import { useMay } from '../../api/use-may.ts';
import { NewTabLink } from '../../blocks/new-tab-link.tsx';
import { formatDateTime, formatMonth } from '../../format/date.ts';
import { Icon } from '../../frame/icon.tsx';
import { useMessages } from '../../messages/messages.tsx';
import type { Messages } from '../../messages/vi.ts';
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
              {[groupOf(leaf, platforms, t), dateOf(leaf)].filter(Boolean).map((words) => (
                <span key={words}>{words} · </span>
              ))}
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

const groupOf = (leaf: EvidenceLeaf, platforms: Map<string, string>, t: Messages) =>
  leaf.kind === 'work' ? t.formats[leaf.format ?? 'none'] : (platforms.get(leaf.platform) ?? leaf.platform);

/** When it is of; a source stands for the whole period and has no date, a month is its own title. */
function dateOf({ datedAt, month, kind }: EvidenceLeaf): string {
  if (datedAt) return formatDateTime(datedAt);
  return month === '' || kind === 'month' ? '' : formatMonth(month);
}

/** A work opens its page here, a source its own; a post has only its place on the platform. */
function LeafTitle({ leaf }: { leaf: EvidenceLeaf }) {
  const t = useMessages();
  const opensSources = useMay('sources:read');
  if (leaf.kind === 'month') return <span>{t.indicator.monthOf(formatMonth(leaf.month))}</span>;
  const title = <span lang="vi">{leaf.title ?? (leaf.purgedAt ? t.accounts.leafPurged : t.works.untitled)}</span>;
  if (leaf.kind === 'work') return <Link href={links.work(leaf.recordId)}>{title}</Link>;
  if (leaf.kind === 'source' && opensSources) return <Link href={links.source(leaf.recordId)}>{title}</Link>;
  return leaf.url ? <NewTabLink href={leaf.url}>{title}</NewTabLink> : title;
}
