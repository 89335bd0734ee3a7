import type { ReviewItem, ReviewQueue, WorkLabel } from '@nhipbao/records';
import { useEffect, useId, useRef, useState } from 'react';
import { KeyCap } from '../../blocks/key-cap.tsx';
import { useMessages } from '../../messages/messages.tsx';
import { links } from '../../routes/links.ts';
import {
  draftOf,
  EMPTY_DRAFT,
  labelOf,
  nextAnswer,
  nextOrigin,
  withFormat,
  withSecondary,
} from '../labels/label-draft.ts';
import { LabelForm } from '../labels/label-form.tsx';
import { useSaveLabel } from '../labels/use-save-label.ts';
import { ItemView } from './item-view.tsx';
import { KeyHelp, useKeysOn, useReviewKeyRows } from './key-help.tsx';
import { openBeside } from './open-beside.ts';
import type { ReviewAction } from './review-keys.ts';
import { useReviewKeys } from './use-review-keys.ts';

interface ItemDeskProps {
  item: ReviewItem;
  queue: ReviewQueue;
  /** The label of this sitting that is being corrected by a further one. */
  redo: WorkLabel | null;
  /** An item that follows another takes the focus, so that keys and screen readers go on from its title. */
  takesFocus: boolean;
  onSaved: (label: WorkLabel) => void;
  onSkip: () => void;
  onUndo: (() => void) | null;
}

/** One item and what a person says of it, without the machine's word unless it is asked for. */
export function ItemDesk({ item, queue, redo, takesFocus, onSaved, onSkip, onUndo }: ItemDeskProps) {
  const t = useMessages();
  const noteId = useId();
  const title = useRef<HTMLHeadingElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const { keysOn, setKeysOn } = useKeysOn();
  const keyRows = useReviewKeyRows();
  const [draft, setDraft] = useState(redo ? draftOf(redo) : EMPTY_DRAFT);
  const [machineOpen, setMachineOpen] = useState(false);
  const [sawMachine, setSawMachine] = useState(redo?.sawMachine ?? false);
  const [missing, setMissing] = useState(false);
  const { mutate, isPending, error } = useSaveLabel();

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the item comes up
  useEffect(() => {
    if (takesFocus) title.current?.focus();
  }, []);

  const save = () => {
    if (isPending) return;
    const label = labelOf(draft, { queue, sawMachine });
    setMissing(!label);
    if (label) mutate({ work: item.id, label }, { onSuccess: onSaved });
  };
  const toggleMachine = () => {
    setMachineOpen(!machineOpen);
    setSawMachine(true);
  };
  const act = (action: ReviewAction) => {
    switch (action.kind) {
      case 'format':
        // The focus goes along: Enter then saves, even where a link had it before, and a screen reader says what was chosen.
        form.current?.querySelector<HTMLElement>(`input[value="${action.format}"]`)?.focus();
        return setDraft(withFormat(draft, action.format));
      case 'secondary':
        return setDraft(withSecondary(draft, action.format));
      case 'save':
        return save();
      case 'skip':
        return isPending ? undefined : onSkip();
      case 'undo':
        return isPending ? undefined : onUndo?.();
      case 'page':
        return item.archiveDigest ? openBeside(links.archived(item.archiveDigest)) : undefined;
      case 'machine':
        return toggleMachine();
      case 'note':
        return document.getElementById(noteId)?.focus();
      case 'origin':
        return setDraft({ ...draft, origin: nextOrigin(draft.origin) });
      default:
        return setDraft({ ...draft, [action.kind]: nextAnswer(draft[action.kind]) });
    }
  };
  useReviewKeys(keysOn, act);

  return (
    <div className="desk-columns">
      <ItemView item={item} titleRef={title} machineOpen={machineOpen} toggleMachine={toggleMachine} keys={keysOn} />
      <div>
        {redo && <p className="notice">{t.review.redoing}</p>}
        <LabelForm
          draft={draft}
          change={setDraft}
          save={save}
          saving={isPending}
          error={error}
          missing={missing}
          keys={keysOn}
          noteLabel={t.review.form.note}
          noteId={noteId}
          formRef={form}
          actions={
            <>
              <button type="button" className="button" onClick={onSkip}>
                {redo ? t.review.form.cancel : t.review.form.skip} {keysOn && <KeyCap name="S" />}
              </button>
              {onUndo && (
                <button type="button" className="button" onClick={onUndo}>
                  {t.review.form.undo} {keysOn && <KeyCap name="U" />}
                </button>
              )}
            </>
          }
        />
        <KeyHelp on={keysOn} choose={setKeysOn} rows={keyRows} />
      </div>
    </div>
  );
}
