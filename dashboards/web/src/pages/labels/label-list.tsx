import type { WorkLabel } from '@nhipbao/records';
import { accountOf } from '../../format/account-of.ts';
import { formatDateTime } from '../../format/date.ts';
import { useMessages } from '../../messages/messages.tsx';

/** Labels of one item, newest first: who, when, what and why. Nothing is ever taken out of this list. */
export function LabelList({ labels }: { labels: readonly WorkLabel[] }) {
  const t = useMessages();
  const newestFirst = labels.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
  return (
    <ol className="labels">
      {newestFirst.map((label) => (
        <li key={`${label.at} ${label.by}`}>
          <p>
            <strong>{t.formats[label.format]}</strong>
            {label.secondary.length > 0 && (
              <span className="soft">, {label.secondary.map((format) => t.formats[format]).join(', ')}</span>
            )}
          </p>
          <p className="soft small">
            {t.review.correct.by}: {accountOf(label.by, t)} ·{' '}
            <time dateTime={label.at}>{formatDateTime(label.at)}</time> · {t.review.queueOf[label.queue]}
            {!label.sawMachine && ` · ${t.review.correct.blind}`}
          </p>
          <p className="small">
            {t.review.correct.reason}: {label.note ? <span lang="vi">{label.note}</span> : t.review.correct.noReason}
          </p>
        </li>
      ))}
    </ol>
  );
}
