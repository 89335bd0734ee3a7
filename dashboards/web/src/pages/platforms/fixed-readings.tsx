import type { FixedReadingState } from '@nhipbao/records';
import { address } from '../../api/address.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { useSourceNames } from '../../api/use-source-names.ts';
import { Block } from '../../blocks/block.tsx';
import { formatDateTime, formatDay } from '../../format/date.ts';
import { useMessages } from '../../messages/messages.tsx';

/** The readings for the reports: taken when, late or not, and which sources are not complete. */
export function FixedReadings({ period }: { period: string | undefined }) {
  const t = useMessages();
  const answer = useAnswer<FixedReadingState[]>(address('/fixed-readings', { period }));
  return (
    <Block title={t.platforms.readingsTitle} answer={answer} rows={3}>
      {(readings) => (
        <ul className="plain-list">
          {readings.map((reading) => (
            <li key={reading.day}>
              {reading.state === 'taken' && reading.takenAt ? (
                <>
                  {t.platforms.readingTaken(formatDay(reading.day), formatDateTime(reading.takenAt))}{' '}
                  <span className={reading.late ? 'tag tag-open' : 'tag'}>
                    {reading.late ? t.platforms.readingLate : t.platforms.readingOnTime}
                  </span>{' '}
                  <span className="soft small">
                    {t.platforms.readingComplete(reading.complete, reading.sources.length)}
                  </span>
                  <Faults reading={reading} />
                </>
              ) : (
                reading.state !== 'taken' && t.platforms.readingStates[reading.state](formatDay(reading.day))
              )}
            </li>
          ))}
        </ul>
      )}
    </Block>
  );
}

/** Sources that are not complete, and those that had to be read again on a later day than the others. */
function Faults({ reading: { day, late, sources } }: { reading: FixedReadingState }) {
  const t = useMessages();
  const titleOf = useSourceNames();
  const named = sources.filter(({ complete, takenAt }) => !complete || (!late && takenAt.slice(0, 10) !== day));
  return (
    named.length > 0 && (
      <ul className="soft small">
        {named.map(({ source, complete, reason, takenAt }) => (
          <li key={source}>
            {titleOf(source)}:{' '}
            {complete ? `${t.platforms.readingLate}, ${formatDateTime(takenAt)}` : <span lang="en">{reason}</span>}
          </li>
        ))}
      </ul>
    )
  );
}
