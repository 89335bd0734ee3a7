import type { WorkSummary } from '@nhipbao/records';
import { useUnits } from '../../api/use-units.ts';
import { NewTabLink } from '../../blocks/new-tab-link.tsx';
import { formatDateTime } from '../../format/date.ts';
import { useMessages } from '../../messages/messages.tsx';
import { links } from '../../routes/links.ts';
import { FormatTag } from './format-tag.tsx';

/** Under the title, so that nobody has to scroll for it: whose, when, which format, and the archived and the original page. */
export function WorkLine({ work }: { work: WorkSummary }) {
  const t = useMessages();
  const { nameOf } = useUnits();
  return (
    <p className="page-marks">
      <span>{nameOf(work.unit)}</span>
      <time dateTime={work.datedAt}>{formatDateTime(work.datedAt)}</time>
      <FormatTag format={work.format} layer={work.layer} probability={work.probability} />
      {work.archiveDigest && <NewTabLink href={links.archived(work.archiveDigest)}>{t.work.archivedTitle}</NewTabLink>}
      <NewTabLink href={work.url}>{t.work.original}</NewTabLink>
    </p>
  );
}
