import type { Overview } from '@nhipbao/records';
import { Link } from 'wouter';
import { Bar } from '../../charts/bar.tsx';
import { ago } from '../../format/ago.ts';
import { formatNumber } from '../../format/number.ts';
import { useNow } from '../../frame/use-now.ts';
import { useMessages } from '../../messages/messages.tsx';
import { links } from '../../routes/links.ts';

type Unit = Overview['units'][number];

/** One unit's works of the day: the number, what is usual, and a bar a format; every number opens its list. */
export function UnitWorks({ unit, day, scale }: { unit: Unit; day: string; scale: number }) {
  const t = useMessages();
  const now = useNow();
  const known = unit.hasSources && unit.works !== null;
  return (
    <section className="unit" aria-label={unit.name}>
      <h3>{unit.name}</h3>
      {known ? (
        <p className="unit-total">
          <Link href={links.works({ unit: unit.unit, day })} className="big-number">
            {formatNumber(unit.works ?? 0)}
          </Link>{' '}
          <span className="unit-words">
            {t.overview.worksUnit}
            {unit.usual !== null && <>, {t.overview.usual(formatNumber(unit.usual, 1))}</>}
          </span>
        </p>
      ) : (
        <>
          <p className="unit-total">
            <span className="big-number is-missing">{t.missing}</span>{' '}
            <span className="unit-words">{unit.hasSources ? t.overview.notRead : t.overview.noSource}</span>
          </p>
          <p className="soft">{unit.hasSources ? t.overview.notReadDetail : t.overview.noSourceDetail}</p>
        </>
      )}
      {known && unit.formats.length > 0 && (
        <ul className="bars">
          {inOrder(unit.formats).map(({ format, works }) => (
            <li key={format ?? 'none'}>
              <Link href={links.works({ unit: unit.unit, day, format: format ?? 'none' })} className="bar-row">
                <span className="bar-label">{t.formats[format ?? 'none']}</span>
                <Bar share={works / scale} open={format === null} />
                <span className="bar-number">{formatNumber(works)}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {known && unit.freshestAt && <p className="soft small">{t.overview.freshest(ago(unit.freshestAt, now, t))}</p>}
    </section>
  );
}

/** Most works first; those without a decision last, whatever their number. */
function inOrder(formats: Unit['formats']): Unit['formats'] {
  return formats.toSorted((a, b) => Number(a.format === null) - Number(b.format === null) || b.works - a.works);
}
