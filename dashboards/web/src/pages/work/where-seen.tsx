import type { WorkDetail } from '@nhipbao/records';
import { Link } from 'wouter';
import { useSourceNames } from '../../api/use-source-names.ts';
import { formatDateTime } from '../../format/date.ts';
import { useMessages } from '../../messages/messages.tsx';
import { links } from '../../routes/links.ts';

/** In which lists the work was seen and when, and every address that leads to it. */
export function WhereSeen({ work }: { work: Pick<WorkDetail, 'sightings' | 'addresses'> }) {
  const t = useMessages();
  const titleOf = useSourceNames();
  return (
    <>
      {work.sightings.length === 0 && <p className="soft">{t.work.sightingsNone}</p>}
      <ul className="plain-list">
        {work.sightings.map((seen) => (
          <li key={`${seen.source} ${seen.listKind} ${seen.seenAt}`}>
            <Link href={links.source(seen.source)}>{titleOf(seen.source)}</Link>{' '}
            <span className="soft small">
              {t.work.lists[seen.listKind] ?? seen.listKind} · {formatDateTime(seen.seenAt)}
            </span>
          </li>
        ))}
      </ul>
      <h3>{t.work.addressesTitle}</h3>
      <ul className="plain-list">
        {work.addresses.map(({ address, reason }) => (
          <li key={address}>
            <span className="address">{address}</span>{' '}
            <span className="soft small">{t.work.addressReasons[reason] ?? reason}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
