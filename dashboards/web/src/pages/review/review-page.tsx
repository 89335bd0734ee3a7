import type { ReviewSummary } from '@nhipbao/records';
import { useSearchParams } from 'wouter';
import { useAnswer } from '../../api/use-answer.ts';
import { useMay } from '../../api/use-may.ts';
import { PageHeading } from '../../frame/page-heading.tsx';
import { useMessages } from '../../messages/messages.tsx';
import { DriftBlock } from './drift-block.tsx';
import { QueueTabs } from './queue-tabs.tsx';
import { readQueue } from './read-queue.ts';
import { ReviewDesk } from './review-desk.tsx';
import { SummaryBlock } from './summary-block.tsx';

/** Labelling by people, one item after another, how well they agree, and whether the machine still does what it did. */
export function ReviewPage() {
  const t = useMessages();
  const [search] = useSearchParams();
  const allowed = useMay('labels:write');
  const queue = readQueue(search.get('queue'));
  const summary = useAnswer<ReviewSummary>('/review/summary', { enabled: allowed });
  return (
    <>
      <PageHeading title={t.review.title} lead={<p className="page-lead">{t.review.lead}</p>} />
      {allowed ? (
        <>
          <QueueTabs queue={queue} summary={summary.data} />
          <ReviewDesk key={queue} queue={queue} />
          <div className="two-columns">
            <div className="column-main">
              <DriftBlock />
            </div>
            <div className="column-side">
              <SummaryBlock answer={summary} />
            </div>
          </div>
        </>
      ) : (
        <p className="notice">{t.review.readerOnly}</p>
      )}
    </>
  );
}
