import type { WorkDetail } from '@nhipbao/records';
import { Link } from 'wouter';
import { useUnits } from '../../api/use-units.ts';
import { Facts } from '../../blocks/facts.tsx';
import { formatDateTime } from '../../format/date.ts';
import { useMessages } from '../../messages/messages.tsx';
import { links } from '../../routes/links.ts';

const ATTRIBUTES = ['advertising', 'broadcastOrigin', 'hasAudioVersion', 'aiLabel'] as const;

/** What the page says of itself: unit, times, authors, section, source line, tags, length. */
export function WorkFacts({ work }: { work: WorkDetail }) {
  const t = useMessages();
  const { nameOf } = useUnits();
  const attributes = ATTRIBUTES.filter((attribute) => work[attribute]).map((name) => t.work.attributes[name]);
  return (
    <>
      <Facts
        facts={[
          [
            t.works.unit,
            <Link key="unit" href={links.works({ unit: work.unit })}>
              {nameOf(work.unit)}
            </Link>,
          ],
          [
            t.work.published,
            work.publishedAt ? formatDateTime(work.publishedAt) : `${t.missing} (${t.works.bySighting})`,
          ],
          [t.work.updated, work.updatedAt && formatDateTime(work.updatedAt)],
          [t.work.firstSeen, formatDateTime(work.firstSeenAt)],
          [t.work.authors, work.authors.join(', ')],
          [t.work.section, work.section],
          [t.work.sourceLine, work.sourceLine],
          [t.works.origin, t.origins[work.origin]],
          [t.work.topic, work.topic],
          [t.work.tags, work.tags.join(', ')],
          [t.work.length, t.work.syllables(work.syllables)],
        ]}
      />
      {attributes.length > 0 && (
        <ul className="tags">
          {attributes.map((attribute) => (
            <li key={attribute} className="tag tag-open">
              {attribute}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
