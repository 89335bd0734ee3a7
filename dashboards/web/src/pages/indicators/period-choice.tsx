import { Link } from 'wouter';
import { Icon } from '../../frame/icon.tsx';
import { useMessages } from '../../messages/messages.tsx';
import { links } from '../../routes/links.ts';

/** The first year the plan sets targets for. */
const FIRST_YEAR = 2024;

/** The measuring period shown, the one before and the one after. */
export function PeriodChoice({
  period,
  href = links.indicators,
  named,
}: {
  period: string | undefined;
  href?: (period: string) => string;
  /** How a page whose years are no measuring periods names them. */
  named?: (year: string) => string;
}) {
  const t = useMessages();
  const nameOf = named ?? t.indicators.periodOf;
  if (!period) return <div className="stepper" />;
  const year = Number.parseInt(period, 10);
  const suffix = period.slice(4);
  return (
    <div className="stepper no-print">
      {year > FIRST_YEAR && (
        <Link href={href(`${year - 1}${suffix}`)} className="stepper-step" aria-label={nameOf(String(year - 1))}>
          <Icon name="left" />
        </Link>
      )}
      <span className="stepper-day">{suffix ? t.indicators.calendarYear(String(year)) : nameOf(String(year))}</span>
      <Link href={href(`${year + 1}${suffix}`)} className="stepper-step" aria-label={nameOf(String(year + 1))}>
        <Icon name="right" />
      </Link>
    </div>
  );
}
