import type { PublicationSummary } from '@nhipbao/records';
import { Link } from 'wouter';
import { useUnits } from '../../api/use-units.ts';
import { NewTabLink } from '../../blocks/new-tab-link.tsx';
import { formatDateTime } from '../../format/date.ts';
import { useMessages } from '../../messages/messages.tsx';
import { links } from '../../routes/links.ts';

/** One post in a list: when, on which platform, its words, and the work it carries. */
export function PublicationRow({ post }: { post: PublicationSummary }) {
  const t = useMessages();
  const { nameOf } = useUnits();
  const words = firstWords(post.title ?? post.text ?? '') || t.publications.untitled;
  return (
    <li className="work-row">
      <p className="work-row-when soft small">
        <time dateTime={post.datedAt}>{formatDateTime(post.datedAt)}</time>
        <span className="work-row-unit">{nameOf(post.unit)}</span>
        <span className="work-row-section">{t.publications.platforms[post.platform] ?? post.platform}</span>
      </p>
      <div className="work-row-main">
        <h3 lang="vi">{post.url ? <NewTabLink href={post.url}>{words}</NewTabLink> : words}</h3>
        {post.work && (
          <p className="work-row-lead" lang="vi">
            → <Link href={links.work(post.work.id)}>{post.work.title ?? t.works.untitled}</Link>
          </p>
        )}
      </div>
      <p className="work-row-format">
        <span>{t.publications.kinds[post.kind]}</span>
        <span className={post.status === 'matched' ? 'tag' : 'tag tag-open'}>
          {post.waits ? t.publications.waits : t.publications.statuses[post.status]}
        </span>
        {post.layer && <span className="soft small">{t.publications.layers[post.layer]}</span>}
      </p>
    </li>
  );
}

const MOST = 140;

/** The first line of a post's words, cut at a word; its text may be a whole story. */
function firstWords(text: string): string {
  const line = text.split('\n').find((one) => one.trim() !== '') ?? '';
  return line.length <= MOST ? line : `${line.slice(0, line.lastIndexOf(' ', MOST))}…`;
}
