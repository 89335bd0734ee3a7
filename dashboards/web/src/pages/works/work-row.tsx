import type { WorkSummary } from '@nhipbao/records';
import { Link } from 'wouter';
import { useUnits } from '../../api/use-units.ts';
import { formatDateTime } from '../../format/date.ts';
import { useMessages } from '../../messages/messages.tsx';
import { links } from '../../routes/links.ts';
import { FormatTag } from '../work/format-tag.tsx';

/** One work in a list: when, which unit and section, title and lead, format and how sure that is. */
export function WorkRow({ work }: { work: WorkSummary }) {
  const t = useMessages();
  const { nameOf } = useUnits();
  return (
    <li className="work-row">
      <p className="work-row-when soft small">
        <time dateTime={work.datedAt}>{formatDateTime(work.datedAt)}</time>
        {work.datedBySighting && <span>({t.works.bySightingShort})</span>}
        <span className="work-row-unit">{nameOf(work.unit)}</span>
        {work.section && <span className="work-row-section">{work.section}</span>}
      </p>
      <div className="work-row-main">
        <h3 lang="vi">
          <Link href={links.work(work.id)} className="row-link">
            {work.title ?? t.works.untitled}
          </Link>
        </h3>
        {work.lead && (
          <p className="work-row-lead" lang="vi">
            {work.lead}
          </p>
        )}
      </div>
      <p className="work-row-format">
        <FormatTag format={work.format} layer={work.layer} probability={work.probability} />
        {work.origin !== 'own' && <span className="tag tag-open">{t.origins[work.origin]}</span>}
      </p>
    </li>
  );
}
