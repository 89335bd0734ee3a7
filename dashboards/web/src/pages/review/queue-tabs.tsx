import type { ReviewQueue, ReviewSummary } from '@nhipbao/records';
import { Link } from 'wouter';
import { useMessages } from '../../messages/messages.tsx';
import { links } from '../../routes/links.ts';
import { QUEUES } from './read-queue.ts';

/** The three queues with how much waits in each; which one is open stands in the address. */
export function QueueTabs({ queue, summary }: { queue: ReviewQueue; summary: ReviewSummary | undefined }) {
  const t = useMessages();
  return (
    <nav className="queues no-print" aria-label={t.review.queuesLabel}>
      <ul>
        {QUEUES.map((name) => (
          <li key={name}>
            <Link href={links.review(name)} className="queue" aria-current={name === queue ? 'page' : undefined}>
              <span>{t.review.queues[name]}</span>
              <span className="queue-waiting">{summary ? t.review.waiting(waitingIn(name, summary)) : t.missing}</span>
            </Link>
          </li>
        ))}
      </ul>
      <p className="soft small">{t.review.queueDetail[queue]}</p>
    </nav>
  );
}

function waitingIn(queue: ReviewQueue, { waiting }: ReviewSummary): number {
  return queue === 'uncertain' ? waiting.abstained + waiting.doubtful : waiting[queue];
}
