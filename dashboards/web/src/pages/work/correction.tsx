import type { WorkLabels } from '@nhipbao/records';
import { useId, useRef, useState } from 'react';
import { useAnswer } from '../../api/use-answer.ts';
import { useMay } from '../../api/use-may.ts';
import { Block } from '../../blocks/block.tsx';
import { useMessages } from '../../messages/messages.tsx';
import { EMPTY_DRAFT, labelOf } from '../labels/label-draft.ts';
import { LabelForm } from '../labels/label-form.tsx';
import { LabelList } from '../labels/label-list.tsx';
import { useSaveLabel } from '../labels/use-save-label.ts';

/** For editors: the labels that people gave this work (who, when, why), and a form that adds one. Others see nothing. */
export function Correction({ work }: { work: string }) {
  return useMay('labels:write') ? <Labels work={work} /> : null;
}

function Labels({ work }: { work: string }) {
  const t = useMessages();
  const [open, setOpen] = useState(false);
  const [saved, setSaved] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const formId = useId();
  const answer = useAnswer<WorkLabels>(`/works/${encodeURIComponent(work)}/labels`);
  const close = (done: boolean) => {
    setOpen(false);
    setSaved(done);
    button.current?.focus();
  };
  return (
    <Block title={t.review.correct.title} answer={answer} dated={false} rows={2}>
      {({ labels }) => (
        <>
          {labels.length > 0 ? <LabelList labels={labels} /> : <p className="soft">{t.review.correct.none}</p>}
          <p role="status">{saved && t.review.correct.saved}</p>
          <p className="correct no-print">
            <button
              ref={button}
              type="button"
              className="button"
              aria-expanded={open}
              aria-controls={formId}
              onClick={() => {
                setOpen(!open);
                setSaved(false);
              }}
            >
              {t.review.correct.button}
            </button>
          </p>
          <div id={formId}>{open && <CorrectionForm work={work} close={close} />}</div>
        </>
      )}
    </Block>
  );
}

function CorrectionForm({ work, close }: { work: string; close: (done: boolean) => void }) {
  const t = useMessages();
  const [draft, setDraft] = useState(EMPTY_DRAFT);
  const [missing, setMissing] = useState(false);
  const { mutate, isPending, error } = useSaveLabel();
  const save = () => {
    if (isPending) return;
    // The machine's decision stands on the same page, so this is no independent label.
    const label = labelOf(draft, { queue: 'direct', sawMachine: true });
    setMissing(!label);
    if (label) mutate({ work, label }, { onSuccess: () => close(true) });
  };
  return (
    <LabelForm
      draft={draft}
      change={setDraft}
      save={save}
      saving={isPending}
      error={error}
      missing={missing}
      keys={false}
      noteLabel={t.review.form.why}
      actions={
        <button type="button" className="button" onClick={() => close(false)}>
          {t.review.form.cancel}
        </button>
      }
    />
  );
}
