import type { ReviewItem, ReviewPage, ReviewQueue, WorkLabel } from '@nhipbao/records';
import { useEffect, useState } from 'react';
import { useQueue } from '../../api/use-queue.ts';
import { Block } from '../../blocks/block.tsx';
import { useMessages } from '../../messages/messages.tsx';
import { ItemDesk } from './item-desk.tsx';

/** How few items may be left before more are read. */
const READ_AHEAD = 3;

interface Saved {
  item: ReviewItem;
  label: WorkLabel;
}

/** One queue, an item at a time. What was labelled or skipped in this sitting is kept here; the labels are on the server. */
export function ReviewDesk({ queue }: { queue: ReviewQueue }) {
  const t = useMessages();
  const answer = useQueue<ReviewPage>('/review', queue);
  const [saved, setSaved] = useState<readonly Saved[]>([]);
  const [skipped, setSkipped] = useState<ReadonlySet<string>>(new Set());
  const [redo, setRedo] = useState<Saved | null>(null);

  const labelled = new Set(saved.map(({ item }) => item.id));
  const left = (answer.data?.pages ?? [])
    .flatMap((page) => page.items)
    .filter(({ id }) => !labelled.has(id) && !skipped.has(id));
  const current = redo?.item ?? left[0];
  const last = saved.at(-1);

  const { hasNextPage, isFetchingNextPage, fetchNextPage } = answer;
  const readOn = left.length <= READ_AHEAD && hasNextPage && !isFetchingNextPage && !answer.error;
  useEffect(() => {
    if (readOn) void fetchNextPage();
  }, [readOn, fetchNextPage]);

  const keep = (item: ReviewItem, label: WorkLabel) => {
    setSaved([...saved.filter((other) => other.item.id !== item.id), { item, label }]);
    setRedo(null);
  };
  return (
    <Block
      title={t.review.deskTitle}
      className="desk"
      answer={answer}
      rows={12}
      dated={false}
      actions={() => (
        <span className="soft" role="status">
          {last && (
            <span className="visually-hidden">
              {t.review.saved(t.formats[last.label.format], last.item.title ?? t.works.untitled)}.{' '}
            </span>
          )}
          {saved.length > 0 && t.review.progress(saved.length)}
        </span>
      )}
    >
      {() =>
        current ? (
          <ItemDesk
            key={`${current.id} ${redo?.label.at ?? ''}`}
            item={current}
            queue={queue}
            redo={redo?.label ?? null}
            takesFocus={saved.length > 0 || skipped.size > 0}
            onSaved={(label) => keep(current, label)}
            onSkip={() => (redo ? setRedo(null) : setSkipped(new Set([...skipped, current.id])))}
            onUndo={last && !redo ? () => setRedo(last) : null}
          />
        ) : (
          <div className="desk-empty">
            <p>{hasNextPage ? t.block.loadingMore : t.review.queueEmpty}</p>
            {last && (
              <button type="button" className="button" onClick={() => setRedo(last)}>
                {t.review.form.undo}
              </button>
            )}
            {skipped.size > 0 && !hasNextPage && (
              <button type="button" className="button" onClick={() => setSkipped(new Set())}>
                {t.review.againSkipped(skipped.size)}
              </button>
            )}
          </div>
        )
      }
    </Block>
  );
}
