import type { ReviewItem } from '@nhipbao/records';
import { type RefObject, useId } from 'react';
import { useUnits } from '../../api/use-units.ts';
import { KeyCap } from '../../blocks/key-cap.tsx';
import { NewTabLink } from '../../blocks/new-tab-link.tsx';
import { formatDateTime, formatDay } from '../../format/date.ts';
import { useMessages } from '../../messages/messages.tsx';
import { links } from '../../routes/links.ts';
import { LabelList } from '../labels/label-list.tsx';
import { MachineWord } from './machine-word.tsx';

interface ItemViewProps {
  item: ReviewItem;
  titleRef: RefObject<HTMLHeadingElement | null>;
  machineOpen: boolean;
  toggleMachine: () => void;
  keys: boolean;
}

/** What is known of the item without anybody's opinion: title, lead, unit, date, and the page itself. */
export function ItemView({ item, titleRef, machineOpen, toggleMachine, keys }: ItemViewProps) {
  const t = useMessages();
  const { nameOf } = useUnits();
  const machineId = useId();
  return (
    <article className="item">
      <h3 ref={titleRef} tabIndex={-1} lang="vi">
        {item.title ?? t.works.untitled}
      </h3>
      <p className="page-marks">
        <span>{nameOf(item.unit)}</span>
        <time dateTime={item.datedAt}>{formatDateTime(item.datedAt)}</time>
        {item.draw && <span className="tag tag-open">{t.review.draw(formatDay(item.draw))}</span>}
      </p>
      {item.lead && (
        <p className="item-lead" lang="vi">
          {item.lead}
        </p>
      )}
      <div className="item-pages">
        {item.archiveDigest ? (
          <NewTabLink href={links.archived(item.archiveDigest)} className="button button-main">
            {t.review.openPage} {keys && <KeyCap name="B" />}
          </NewTabLink>
        ) : (
          <p className="soft">{t.review.noPage}</p>
        )}
        <NewTabLink href={item.url} className="button">
          {t.work.original}
        </NewTabLink>
      </div>
      {item.labels.length > 0 && (
        <section aria-label={t.review.labelsSoFar} className="item-labels">
          <h4>{t.review.labelsSoFar}</h4>
          <LabelList labels={item.labels} />
        </section>
      )}
      <button
        type="button"
        className="link-button"
        aria-expanded={machineOpen}
        aria-controls={machineId}
        onClick={toggleMachine}
      >
        {machineOpen ? t.review.machineHide : t.review.machineShow} {keys && <KeyCap name="M" />}
      </button>
      <div id={machineId}>{machineOpen && <MachineWord machine={item.machine} />}</div>
    </article>
  );
}
