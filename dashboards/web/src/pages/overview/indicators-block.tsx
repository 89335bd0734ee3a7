import type { IndicatorValue } from '@nhipbao/records';
import { Link } from 'wouter';
import { type Answer, Block } from '../../blocks/block.tsx';
import { useMessages } from '../../messages/messages.tsx';
import { links } from '../../routes/links.ts';
import { IndicatorCard } from '../indicators/indicator-card.tsx';
import { isMeasured } from '../indicators/is-measured.ts';
import { latestComputed } from '../indicators/latest-computed.ts';

/** The indicators that are measured by now, in the present period against the plan's target; the rest are on their own page. */
export function IndicatorsBlock({ answer }: { answer: Answer<IndicatorValue[]> }) {
  const t = useMessages();
  return (
    <Block
      title={t.overview.indicatorsTitle}
      answer={answer}
      rows={8}
      asOf={latestComputed}
      actions={() => <Link href={links.indicators()}>{t.overview.otherPeriods}</Link>}
      empty={(indicators) => (indicators.some(isMeasured) ? null : t.overview.indicatorsEmpty)}
    >
      {(indicators) => (
        <div className="indicator-list">
          {indicators.filter(isMeasured).map((indicator) => (
            <IndicatorCard key={indicator.id} indicator={indicator} />
          ))}
        </div>
      )}
    </Block>
  );
}
