import type { PlatformsAnswer } from '@nhipbao/records';
import { useSearchParams } from 'wouter';
import { address } from '../../api/address.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { Block } from '../../blocks/block.tsx';
import { PageHeading } from '../../frame/page-heading.tsx';
import { useMessages } from '../../messages/messages.tsx';
import { links } from '../../routes/links.ts';
import { PeriodChoice } from '../indicators/period-choice.tsx';
import { AccountNumbers } from './account-numbers.tsx';
import { FixedReadings } from './fixed-readings.tsx';
import { RegisterBlock } from './register-block.tsx';
import { UnitPlatforms } from './unit-platforms.tsx';

/** Units on platforms by month with the evidence behind each cell, fixed readings, accounts' numbers and the channel register. */
export function PlatformsPage() {
  const t = useMessages();
  const [search, setSearch] = useSearchParams();
  const period = search.get('period') ?? undefined;
  const answer = useAnswer<PlatformsAnswer>(address('/platforms', { period }));
  const change = (changes: Record<string, string | undefined>) =>
    setSearch((before) => {
      const next = new URLSearchParams(before);
      for (const [name, value] of Object.entries(changes)) value ? next.set(name, value) : next.delete(name);
      return next;
    });
  const shown = period ?? answer.data?.period;
  const units = answer.data?.units ?? [];

  return (
    <>
      <PageHeading title={t.platforms.title}>
        <PeriodChoice period={shown} href={links.platforms} />
      </PageHeading>
      {answer.data ? (
        <>
          <p className="soft">{t.platforms.lead(answer.data.activePublications)}</p>
          {units.map((unit, position) => (
            <Block
              key={unit.unit}
              title={unit.name}
              answer={answer}
              dated={position === units.length - 1}
              className="block-list"
            >
              {() => <UnitPlatforms unit={unit} open={search.get('cell') ?? ''} change={change} period={period} />}
            </Block>
          ))}
        </>
      ) : (
        <Block title={t.platforms.title} answer={answer} rows={10}>
          {() => null}
        </Block>
      )}
      <FixedReadings period={period} />
      <AccountNumbers units={units} chosen={search.get('account') ?? undefined} change={change} />
      <RegisterBlock units={units} />
    </>
  );
}
