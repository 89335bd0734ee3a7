import type { IndicatorValue } from '@nhipbao/records';
import { type Answer, Block } from '../../blocks/block.tsx';
import { useMessages } from '../../messages/messages.tsx';
import { IndicatorCard } from '../indicators/indicator-card.tsx';
import { latestComputed } from '../indicators/latest-computed.ts';

/** Both indicators of the present period against the plan's target. */
export function IndicatorsBlock({ answer }: { answer: Answer<IndicatorValue[]> }) {
  const t = useMessages();
  return (
    <Block
      title={t.overview.indicatorsTitle}
      answer={answer}
      rows={8}
      asOf={latestComputed}
      empty={(indicators) => (indicators.length === 0 ? t.overview.indicatorsEmpty : null)}
    >
      {(indicators) => (
        <div className="indicator-list">
          {indicators.map((indicator) => (
            <IndicatorCard key={indicator.id} indicator={indicator} />
          ))}
        </div>
      )}
    </Block>
  );
}
