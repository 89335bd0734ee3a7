import type { QualityAnswer } from '@nhipbao/records';
import { useSearchParams } from 'wouter';
import { address } from '../../api/address.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { Block } from '../../blocks/block.tsx';
import { PageHeading } from '../../frame/page-heading.tsx';
import { useMessages } from '../../messages/messages.tsx';
import { links } from '../../routes/links.ts';
import { PeriodChoice } from '../indicators/period-choice.tsx';
import { UnitQuality } from './unit-quality.tsx';

/** Quality of what each unit published in a period: corrections, what pages leave out, broken links, repeats, with the works behind. */
export function QualityPage() {
  const t = useMessages();
  const [search, setSearch] = useSearchParams();
  const period = search.get('period') ?? undefined;
  const answer = useAnswer<QualityAnswer>(address('/quality', { period }));
  const change = (changes: Record<string, string | undefined>) =>
    setSearch((before) => {
      const next = new URLSearchParams(before);
      for (const [name, value] of Object.entries(changes)) value ? next.set(name, value) : next.delete(name);
      return next;
    });
  const open = { cell: search.get('open') ?? '', month: search.get('month') ?? undefined };

  return (
    <>
      <PageHeading title={t.quality.title}>
        <PeriodChoice period={period ?? answer.data?.period} href={links.quality} />
      </PageHeading>
      <p className="page-lead">{t.quality.lead}</p>
      {answer.data ? (
        answer.data.units.map((unit, position, all) => (
          <Block
            key={unit.unit}
            title={unit.name}
            answer={answer}
            dated={position === all.length - 1}
            empty={() => (unit.whole.items === 0 ? t.quality.nothing : null)}
          >
            {({ repeatRule, period: shown }) => (
              <UnitQuality unit={unit} units={all} rule={repeatRule} period={shown} open={open} change={change} />
            )}
          </Block>
        ))
      ) : (
        <Block title={t.quality.title} answer={answer} rows={10}>
          {() => null}
        </Block>
      )}
      {answer.data && (
        <p className="no-print">
          <a href={`/api/v1${address('/quality.csv', { period: answer.data.period })}`} download>
            {t.quality.csv}
          </a>
        </p>
      )}
    </>
  );
}
