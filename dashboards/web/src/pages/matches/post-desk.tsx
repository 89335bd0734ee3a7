import type { MatchReviewPost, MatchWord } from '@nhipbao/records';
import { type RefObject, useEffect, useEffectEvent, useRef } from 'react';
import { useUnits } from '../../api/use-units.ts';
import { KeyCap } from '../../blocks/key-cap.tsx';
import { NewTabLink } from '../../blocks/new-tab-link.tsx';
import { Refusal } from '../../blocks/refusal.tsx';
import { formatDateTime } from '../../format/date.ts';
import { useMessages } from '../../messages/messages.tsx';
import { KeyHelp, useKeysOn } from '../review/key-help.tsx';
import { CandidateList } from './candidate-list.tsx';
import { matchActionOf } from './match-keys.ts';
import { NativeForm } from './native-form.tsx';

interface PostDeskProps {
  post: MatchReviewPost;
  saving: boolean;
  error: Error | null;
  takesFocus: boolean;
  say: (word: MatchWord) => void;
  onSkip: () => void;
  onUndo: (() => void) | null;
}

/** One post at one side, at the other what it may be and what a person can say of it. */
export function PostDesk({ post, saving, error, takesFocus, say, onSkip, onUndo }: PostDeskProps) {
  const t = useMessages();
  const title = useRef<HTMLHeadingElement>(null);
  const native = useRef<HTMLSelectElement>(null);
  const { keysOn, setKeysOn } = useKeysOn();
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the post comes up
  useEffect(() => {
    if (takesFocus) title.current?.focus();
  }, []);
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.repeat || !(event.target instanceof Element)) return;
    if (event.target.matches('select, textarea, input:not([type="checkbox"])')) return;
    const action = matchActionOf(event);
    const candidate = action?.kind === 'candidate' ? post.candidates[action.place] : undefined;
    if (!action || (action.kind === 'candidate' && !candidate)) return;
    event.preventDefault();
    if (candidate) say({ decision: 'matched', item: candidate.item });
    else if (action.kind === 'native') native.current?.focus();
    else if (action.kind === 'unknown') say({ decision: 'unknown' });
    else if (action.kind === 'skip') onSkip();
    else onUndo?.();
  });
  useEffect(() => {
    if (!keysOn) return undefined;
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [keysOn]);

  return (
    <div className="desk-columns">
      <PostView post={post} titleRef={title} />
      <div>
        <p className="notice">{t.matches.doubts[post.doubt] ?? post.doubt}</p>
        {error && <Refusal error={error} />}
        <CandidateList
          post={post}
          keys={keysOn}
          saving={saving}
          choose={(item) => say({ decision: 'matched', item })}
        />
        <NativeForm post={post} keys={keysOn} saving={saving} formatRef={native} say={say} />
        <p className="item-pages">
          <button type="button" className="button" disabled={saving} onClick={() => say({ decision: 'unknown' })}>
            {t.matches.unknown} {keysOn && <KeyCap name="U" />}
          </button>
          <button type="button" className="button" onClick={onSkip}>
            {t.matches.skip} {keysOn && <KeyCap name="S" />}
          </button>
          {onUndo && (
            <button type="button" className="button" disabled={saving} onClick={onUndo}>
              {t.matches.undo} {keysOn && <KeyCap name="Z" />}
            </button>
          )}
        </p>
        <KeyHelp
          on={keysOn}
          choose={setKeysOn}
          rows={[
            ['1–5', t.matches.keys.choose],
            ['N', t.matches.keys.native],
            ['U', t.matches.keys.unknown],
            ['S', t.matches.keys.skip],
            ['Z', t.matches.keys.undo],
          ]}
        />
      </div>
    </div>
  );
}

function PostView({ post, titleRef }: { post: MatchReviewPost; titleRef: RefObject<HTMLHeadingElement | null> }) {
  const t = useMessages();
  const { nameOf } = useUnits();
  const platform = t.publications.platforms[post.platform] ?? post.platform;
  return (
    <article className="item">
      <h3 ref={titleRef} tabIndex={-1} lang="vi">
        {post.title ?? `${t.matches.post} · ${platform}`}
      </h3>
      <p className="page-marks">
        <span>{nameOf(post.unit)}</span>
        <span>{platform}</span>
        <span>{t.publications.kinds[post.kind]}</span>
        <time dateTime={post.datedAt}>{formatDateTime(post.datedAt)}</time>
      </p>
      {post.text && (
        <p className="item-lead post-words" lang="vi">
          {post.text}
        </p>
      )}
      {post.url && (
        <p className="item-pages">
          <NewTabLink href={post.url} className="button">
            {t.publications.openPost}
          </NewTabLink>
        </p>
      )}
    </article>
  );
}
