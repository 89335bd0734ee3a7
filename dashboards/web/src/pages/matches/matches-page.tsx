import type { MatchReviewPage } from '@nhipbao/records';
import { Link, useSearchParams } from 'wouter';
import { useMay } from '../../api/use-may.ts';
import { useQueue } from '../../api/use-queue.ts';
import { PageHeading } from '../../frame/page-heading.tsx';
import { useMessages } from '../../messages/messages.tsx';
import { links } from '../../routes/links.ts';
import { MatchDesk } from './match-desk.tsx';
import { MATCH_QUEUES, readMatchQueue } from './read-match-queue.ts';

/** "Ghép bài đăng": posts that the machine leaves to a person, one after another. */
export function MatchesPage() {
  const t = useMessages();
  const [search] = useSearchParams();
  const allowed = useMay('labels:write');
  const queue = readMatchQueue(search.get('queue'));
  return (
    <>
      <p className="back no-print">
        <Link href={links.publications()}>{t.publications.title}</Link>
      </p>
      <PageHeading title={t.matches.title} lead={<p className="page-lead">{t.matches.lead}</p>} />
      {allowed ? <Queues key={queue} queue={queue} /> : <p className="notice">{t.matches.readerOnly}</p>}
    </>
  );
}

function Queues({ queue }: { queue: (typeof MATCH_QUEUES)[number] }) {
  const t = useMessages();
  const answer = useQueue<MatchReviewPage>('/matches/review', queue);
  const waiting = answer.data?.pages[0]?.waiting;
  return (
    <>
      <nav className="queues queues-two no-print" aria-label={t.matches.queuesLabel}>
        <ul>
          {MATCH_QUEUES.map((name) => (
            <li key={name}>
              <Link href={links.matches(name)} className="queue" aria-current={name === queue ? 'page' : undefined}>
                <span>{t.matches.queues[name]}</span>
                <span className="queue-waiting">{waiting ? t.matches.waiting(waiting[name]) : t.missing}</span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <MatchDesk answer={answer} />
    </>
  );
}
