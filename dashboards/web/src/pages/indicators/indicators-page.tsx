import type { IndicatorValue } from '@nhipbao/records';
import { useSearchParams } from 'wouter';
import { address } from '../../api/address.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { Block } from '../../blocks/block.tsx';
import { PageHeading } from '../../frame/page-heading.tsx';
import { useMessages } from '../../messages/messages.tsx';
import { IndicatorCard } from './indicator-card.tsx';
import { IndicatorMatrix } from './indicator-matrix.tsx';
import { isMeasured } from './is-measured.ts';
import { latestComputed } from './latest-computed.ts';
import { PeriodChoice } from './period-choice.tsx';

/** Every indicator of one measuring period; the period stands in the address. */
export function IndicatorsPage() {
  const t = useMessages();
  const [search] = useSearchParams();
  const period = search.get('period') ?? undefined;
  const answer = useAnswer<IndicatorValue[]>(address('/indicators', { period }));
  return (
    <>
      <PageHeading title={t.indicators.title}>
        <PeriodChoice period={period ?? answer.data?.[0]?.period} />
      </PageHeading>
      <Block
        title={t.indicators.matrix}
        answer={answer}
        rows={8}
        dated={false}
        empty={(indicators) => (indicators.some(isMeasured) ? null : t.indicators.empty)}
      >
        {(indicators) => <IndicatorMatrix indicators={indicators} period={period} />}
      </Block>
      <Block
        title={t.overview.indicatorsTitle}
        answer={answer}
        rows={10}
        asOf={latestComputed}
        empty={(indicators) => (indicators.length ? null : t.indicators.empty)}
      >
        {(indicators) => (
          <div className="indicator-list indicator-list-wide">
            {indicators.map((indicator) => (
              <IndicatorCard key={indicator.id} indicator={indicator} period={period} explained />
            ))}
          </div>
        )}
      </Block>
    </>
  );
}
