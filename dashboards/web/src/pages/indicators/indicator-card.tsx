import type { IndicatorValue } from '@nhipbao/records';
import { useMessages } from '../../messages/messages.tsx';
import { isMeasured } from './is-measured.ts';
import { PeriodLine } from './period-line.tsx';
import { provinceLine } from './province-line.ts';
import { UnitRow } from './unit-row.tsx';
import { VerdictMark } from './verdict-mark.tsx';

/** One indicator: its target, the province's standing and a row a unit, each opening its measurement. */
export function IndicatorCard({
  indicator,
  period,
  explained = false,
}: {
  indicator: IndicatorValue;
  period?: string | undefined;
  /** With the reason of each verdict that is not "met". */
  explained?: boolean;
}) {
  const t = useMessages();
  const { target } = indicator;
  const { verdict } = indicator;
  return (
    <article className="indicator" aria-labelledby={`chi-tieu-${indicator.id}`}>
      <header>
        <p className="eyebrow">
          {t.indicators.number(indicator.number)} · <PeriodLine indicator={indicator} />
        </p>
        <h3 id={`chi-tieu-${indicator.id}`}>{indicator.title}</h3>
        <dl className="facts">
          <div>
            <dt>{t.indicators.target}</dt>
            <dd>
              {target ? t.indicators.targetOf(target.printed, target.units.length, target.of) : t.indicators.noTarget}
            </dd>
          </div>
          {isMeasured(indicator) && (
            <div>
              <dt>{t.indicators.province}</dt>
              <dd>
                {verdict && <VerdictMark verdict={verdict} />} {provinceLine(indicator, t)}
              </dd>
            </div>
          )}
        </dl>
      </header>
      {isMeasured(indicator) ? (
        <ul className="unit-rows">
          {indicator.units.map((unit) => (
            <UnitRow key={unit.unit} indicator={indicator} unit={unit} period={period} explained={explained} />
          ))}
        </ul>
      ) : (
        <p className="soft">{t.indicators.notMeasuredYet}</p>
      )}
    </article>
  );
}
