import type { QualityAnswer, QualityWork } from '@nhipbao/records';
import { Link } from 'wouter';
import { NewTabLink } from '../../blocks/new-tab-link.tsx';
import { formatDateTime } from '../../format/date.ts';
import { useMessages } from '../../messages/messages.tsx';
import { links } from '../../routes/links.ts';

/** A work behind a number, with what it is listed for: what was changed, which address is broken, which text it repeats. */
export function QualityWorkRow({
  work,
  units,
}: {
  work: QualityWork;
  units: readonly QualityAnswer['units'][number][];
}) {
  const t = useMessages();
  const { changed, address, seenAt, repeats } = work;
  const facts = [
    formatDateTime(work.datedAt),
    ...(work.republished ? [t.quality.republished] : []),
    ...changed.map((what) => t.quality.changed[what]),
    ...(seenAt
      ? [address ? t.quality.seenBroken(formatDateTime(seenAt)) : t.quality.seenChanged(formatDateTime(seenAt))]
      : []),
  ];
  return (
    <li className="quality-work">
      <Link href={links.work(work.id)} lang="vi">
        {work.title ?? t.quality.untitled}
      </Link>
      <span className="soft small">{facts.join(' · ')}</span>
      {address && (
        <span className="small">
          <NewTabLink href={address}>{address}</NewTabLink>{' '}
          <span className="soft">{t.quality.status(work.status, work.reason)}</span>
        </span>
      )}
      {repeats && (
        <span className="small">
          <span className="soft">
            {t.quality.repeats(units.find(({ unit }) => unit === repeats.unit)?.name ?? repeats.unit)}
          </span>{' '}
          <Link href={links.work(repeats.id)} lang="vi">
            {repeats.title ?? t.quality.untitled}
          </Link>{' '}
          <span className="soft">{formatDateTime(repeats.datedAt)}</span>
        </span>
      )}
    </li>
  );
}
