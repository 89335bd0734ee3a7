import type { WorkPublication } from '@nhipbao/records';
import { NewTabLink } from '../../blocks/new-tab-link.tsx';
import { formatDateTime } from '../../format/date.ts';
import { formatNumber } from '../../format/number.ts';
import { useMessages } from '../../messages/messages.tsx';

/** Where a work stands on platforms, each post with its own numbers and when they were read; never added up. */
export function WorkPublications({ posts }: { posts: WorkPublication[] }) {
  const t = useMessages();
  return (
    <>
      <ul className="plain-list">
        {posts.map((post) => {
          const name = t.publications.platforms[post.platform] ?? post.platform;
          const whole = post.metrics.filter(({ metricPeriod }) => metricPeriod === 'lifetime');
          return (
            <li key={post.id}>
              {post.url ? <NewTabLink href={post.url}>{name}</NewTabLink> : name}{' '}
              <span className="soft small">
                {t.publications.kinds[post.kind]} · {formatDateTime(post.datedAt)} · {t.publications.layers[post.layer]}
              </span>
              {whole.length === 0 && <p className="soft small">{t.publications.noNumbers}</p>}
              {whole.map(({ metric, value, observedAt }) => (
                <p key={metric} className="small">
                  {formatNumber(value)} {t.publications.metrics[metric] ?? metric}{' '}
                  <span className="soft">({t.publications.cumulative(formatDateTime(observedAt))})</span>
                </p>
              ))}
            </li>
          );
        })}
      </ul>
      {posts.length > 1 && <p className="soft small">{t.publications.notAdded}</p>}
    </>
  );
}
