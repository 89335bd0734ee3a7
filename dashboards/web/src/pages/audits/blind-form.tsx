import type { BlindItem } from '@nhipbao/records';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { KeyCap } from '../../blocks/key-cap.tsx';
import { NewTabLink } from '../../blocks/new-tab-link.tsx';
import { formatDateTime } from '../../format/date.ts';
import { useMessages } from '../../messages/messages.tsx';
import { links } from '../../routes/links.ts';
import { FormatChoice } from '../labels/format-choice.tsx';
import { KeyHelp, useKeysOn } from '../review/key-help.tsx';
import { openBeside } from '../review/open-beside.ts';
import type { ReviewAction } from '../review/review-keys.ts';
import { useReviewKeys } from '../review/use-review-keys.ts';
import { auditLabelOf, EMPTY_AUDIT_DRAFT, nextOwnership, OWNERSHIPS } from './audit-draft.ts';
import { FaultLine } from './fault-line.tsx';
import { SameChoice } from './same-choice.tsx';
import { useAuditWrite } from './use-audit-write.ts';

interface BlindFormProps {
  audit: string;
  item: BlindItem;
  /** A work that follows another takes the focus, so that keys and screen readers go on from its title. */
  takesFocus: boolean;
  onSaved: (format: string) => void;
}

/** One work with the three questions. Keys are those of the newsroom's review: formats, B the page, O whose, T broadcast, Enter saves. */
export function BlindForm({ audit, item, takesFocus, onSaved }: BlindFormProps) {
  const t = useMessages();
  const id = useId();
  const words = t.audits.desk;
  const title = useRef<HTMLHeadingElement>(null);
  const { keysOn, setKeysOn } = useKeysOn();
  const [draft, setDraft] = useState(EMPTY_AUDIT_DRAFT);
  const [missing, setMissing] = useState(false);
  const { mutate, isPending, error } = useAuditWrite();

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the work comes up
  useEffect(() => {
    if (takesFocus) title.current?.focus();
  }, []);

  const save = () => {
    if (isPending) return;
    const label = auditLabelOf(draft);
    setMissing(!label);
    if (!label) return;
    const path = `/audits/${audit}/labels/${encodeURIComponent(item.id)}`;
    mutate({ path, body: label }, { onSuccess: () => onSaved(t.formats[label.format]) });
  };
  const act = (action: ReviewAction) => {
    if (action.kind === 'format') setDraft({ ...draft, format: action.format });
    else if (action.kind === 'save') save();
    else if (action.kind === 'page') openBeside(links.archived(item.archiveDigest));
    else if (action.kind === 'note') document.getElementById(`${id}-note`)?.focus();
    else if (action.kind === 'origin') setDraft({ ...draft, ownership: nextOwnership(draft.ownership) });
    else if (action.kind === 'broadcastOrigin') setDraft({ ...draft, broadcastOrigin: !draft.broadcastOrigin });
  };
  useReviewKeys(keysOn, act);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save();
  };

  return (
    <div className="desk-columns">
      <article className="item">
        <h3 ref={title} tabIndex={-1} lang="vi">
          {item.title ?? t.works.untitled}
        </h3>
        <p className="page-marks">
          <time dateTime={item.datedAt}>{formatDateTime(item.datedAt)}</time>
        </p>
        <div className="item-pages">
          {item.archiveDigest && (
            <NewTabLink href={links.archived(item.archiveDigest)} className="button button-main">
              {t.review.openPage} {keysOn && <KeyCap name="B" />}
            </NewTabLink>
          )}
          <NewTabLink href={item.url} className="button">
            {t.work.original}
          </NewTabLink>
        </div>
      </article>
      <form className="label-form" onSubmit={submit} noValidate>
        <FormatChoice
          chosen={draft.format}
          choose={(format) => setDraft({ ...draft, format })}
          keys={keysOn}
          fault={missing && !draft.format ? t.review.form.chooseFirst : null}
        />
        <label className="check">
          <input
            type="checkbox"
            checked={draft.broadcastOrigin}
            onChange={() => setDraft({ ...draft, broadcastOrigin: !draft.broadcastOrigin })}
          />
          {words.broadcast} {keysOn && <KeyCap name="T" />}
        </label>
        <fieldset className="label-part audit-ownership">
          <legend>
            {words.ownership} {keysOn && <KeyCap name="O" />}
          </legend>
          {missing && !draft.ownership && (
            <p className="fault" role="alert">
              {words.chooseOwnership}
            </p>
          )}
          {OWNERSHIPS.map((ownership) => (
            <label key={ownership} className="check">
              <input
                type="radio"
                name={`${id}-ownership`}
                checked={draft.ownership === ownership}
                onChange={() => setDraft({ ...draft, ownership })}
              />
              {words.ownerships[ownership]}
            </label>
          ))}
        </fieldset>
        <SameChoice
          candidates={item.candidates}
          chosen={draft.sameAs}
          choose={(sameAs) => setDraft({ ...draft, sameAs })}
        />
        <p className="field">
          <label htmlFor={`${id}-note`}>{t.review.form.note}</label>
          <input
            id={`${id}-note`}
            value={draft.note}
            maxLength={1000}
            autoComplete="off"
            onChange={(event) => setDraft({ ...draft, note: event.target.value })}
          />
        </p>
        <FaultLine error={error} />
        <div className="label-actions">
          <button type="submit" className="button button-main" aria-disabled={isPending}>
            {isPending ? t.review.form.saving : t.review.form.save} {keysOn && <KeyCap name={t.review.keys.enter} />}
          </button>
        </div>
        <KeyHelp
          on={keysOn}
          choose={setKeysOn}
          rows={[
            ['1–9, P, I, W, L, E', t.review.keys.words.format],
            [t.review.keys.enter, t.review.keys.words.save],
            ['B', t.review.keys.words.page],
            ['O, T', t.review.keys.words.attributes],
          ]}
        />
      </form>
    </div>
  );
}
