import { Link } from 'wouter';
import { addDays, formatDay, localDay, weekday } from '../../format/date.ts';
import { Icon } from '../../frame/icon.tsx';
import { useMessages } from '../../messages/messages.tsx';
import { links } from '../../routes/links.ts';

/** Which day is shown, the day before and the day after; it stands in the address, so a day can be sent to a colleague. */
export function DayStepper({ day, generatedAt }: { day: string | undefined; generatedAt: string | undefined }) {
  const t = useMessages();
  if (!day || !generatedAt) return <div className="stepper" />;
  const today = localDay(generatedAt);
  const to = (other: string) => links.overview(other === today ? undefined : other);
  return (
    <div className="stepper no-print">
      <Link href={to(addDays(day, -1))} className="stepper-step" aria-label={t.overview.previousDay}>
        <Icon name="left" />
      </Link>
      <span className="stepper-day">
        {t.weekdays[weekday(day)]}, {formatDay(day)}
      </span>
      {day < today && (
        <>
          <Link href={to(addDays(day, 1))} className="stepper-step" aria-label={t.overview.nextDay}>
            <Icon name="right" />
          </Link>
          <Link href={links.overview()} className="stepper-today">
            {t.overview.today}
          </Link>
        </>
      )}
    </div>
  );
}
