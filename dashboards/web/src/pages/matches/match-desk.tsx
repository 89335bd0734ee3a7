import type { MatchReviewPage, MatchReviewPost } from '@nhipbao/records';
import { useEffect, useState } from 'react';
import type { useQueue } from '../../api/use-queue.ts';
import { Block } from '../../blocks/block.tsx';
import { useMessages } from '../../messages/messages.tsx';
import { PostDesk } from './post-desk.tsx';
import { useMatchWord } from './use-match-word.ts';

const READ_AHEAD = 3;

/** One queue, a post at a time. What was decided or put off in this sitting is kept here; the words are on the server. */
export function MatchDesk({ answer }: { answer: ReturnType<typeof useQueue<MatchReviewPage>> }) {
  const t = useMessages();
  const [decided, setDecided] = useState<readonly MatchReviewPost[]>([]);
  const [later, setLater] = useState<ReadonlySet<string>>(new Set());
  const { mutate, isPending, error } = useMatchWord();
  const done = new Set(decided.map(({ id }) => id));
  const left = (answer.data?.pages ?? [])
    .flatMap((page) => page.posts)
    .filter(({ id }) => !done.has(id) && !later.has(id));
  const current = left[0];
  const last = decided.at(-1);

  const { hasNextPage, isFetchingNextPage, fetchNextPage } = answer;
  const readOn = left.length <= READ_AHEAD && hasNextPage && !isFetchingNextPage && !answer.error;
  useEffect(() => {
    if (readOn) void fetchNextPage();
  }, [readOn, fetchNextPage]);

  const undo = () => {
    if (!last || isPending) return;
    const onSuccess = () => setDecided(decided.filter(({ id }) => id !== last.id));
    mutate({ post: last.id, word: { decision: 'withdrawn' } }, { onSuccess });
  };
  return (
    <Block
      title={t.matches.deskTitle}
      className="desk"
      answer={answer}
      rows={12}
      dated={false}
      actions={() => (
        <span className="soft" role="status">
          {decided.length > 0 && t.matches.progress(decided.length)}
        </span>
      )}
    >
      {() =>
        current ? (
          <PostDesk
            key={current.id}
            post={current}
            saving={isPending}
            error={error}
            takesFocus={decided.length > 0 || later.size > 0}
            say={(word) => {
              if (isPending) return;
              mutate({ post: current.id, word }, { onSuccess: () => setDecided([...decided, current]) });
            }}
            onSkip={() => setLater(new Set([...later, current.id]))}
            onUndo={last ? undo : null}
          />
        ) : (
          <div className="desk-empty">
            <p>{hasNextPage ? t.block.loadingMore : t.matches.queueEmpty}</p>
            {last && (
              <button type="button" className="button" onClick={undo}>
                {t.matches.undo}
              </button>
            )}
          </div>
        )
      }
    </Block>
  );
}
