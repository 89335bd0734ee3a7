import type { MatchReviewPost } from '@nhipbao/records';
import { KeyCap } from '../../blocks/key-cap.tsx';
import { NewTabLink } from '../../blocks/new-tab-link.tsx';
import { formatDateTime } from '../../format/date.ts';
import { formatShare } from '../../format/number.ts';
import { useMessages } from '../../messages/messages.tsx';
import { links } from '../../routes/links.ts';

/** The works that a post may carry, best first, each with its date and how alike it is. */
export function CandidateList({
  post,
  keys,
  saving,
  choose,
}: {
  post: MatchReviewPost;
  keys: boolean;
  saving: boolean;
  choose: (item: string) => void;
}) {
  const t = useMessages();
  return (
    <section>
      <h4>{t.matches.candidates}</h4>
      {post.candidates.length === 0 && <p className="soft">{t.matches.noCandidates}</p>}
      <ol className="candidates">
        {post.candidates.map((candidate, place) => (
          <li key={candidate.item} className="candidate">
            <p lang="vi">
              <NewTabLink href={links.work(candidate.item)}>{candidate.title ?? t.works.untitled}</NewTabLink>
            </p>
            <p className="soft small">
              <time dateTime={candidate.datedAt}>{formatDateTime(candidate.datedAt)}</time> ·{' '}
              {candidate.layer === 'title'
                ? t.matches.likeness(formatShare(candidate.score, 0))
                : t.publications.layers[candidate.layer]}
            </p>
            <button type="button" className="button" disabled={saving} onClick={() => choose(candidate.item)}>
              {t.matches.choose} {keys && <KeyCap name={String(place + 1)} />}
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
