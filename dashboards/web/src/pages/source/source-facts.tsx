import type { SourceDetail } from '@nhipbao/records';
import { Link } from 'wouter';
import { Facts } from '../../blocks/facts.tsx';
import { ago } from '../../format/ago.ts';
import { formatDateTime, formatTime } from '../../format/date.ts';
import { formatNumber } from '../../format/number.ts';
import { useNow } from '../../frame/use-now.ts';
import { useMessages } from '../../messages/messages.tsx';

/** What is wrong and what to do, in plain words, and when the source was and will be read. */
export function SourceFacts({ source }: { source: SourceDetail }) {
  const t = useMessages();
  const now = useNow();
  return (
    <>
      {source.message && (
        <p className="source-message">
          {source.message} {source.action && <Link href={source.action.href}>{source.action.label}</Link>}
        </p>
      )}
      <Facts
        facts={[
          [t.sources.lastSuccess, ago(source.lastSuccessAt, now, t)],
          [t.sources.lastNew, ago(source.lastNewAt, now, t)],
          [t.sources.nextDue, source.nextDueAt && formatDateTime(source.nextDueAt)],
          [
            t.streams.quota,
            source.quota &&
              t.streams.quotaOf(
                formatNumber(source.quota.used),
                formatNumber(source.quota.budget),
                formatTime(source.quota.resetsAt),
              ),
          ],
          [t.sources.schedule, source.everyMinutes === null ? null : t.sources.every(source.everyMinutes)],
          [
            t.sources.week,
            t.sources.weekCounts(
              formatNumber(source.runs7d),
              formatNumber(source.failures7d),
              formatNumber(source.issues7d),
            ),
          ],
          [t.sources.collector, <code key="collector">{source.collector}</code>],
          [t.sources.address, source.url && <span className="address">{source.url}</span>],
        ]}
      />
    </>
  );
}
