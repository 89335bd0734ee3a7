import type { IndicatorValue, MeasurementSummary } from '@nhipbao/records';
import { Link } from 'wouter';
import { Bar } from '../../charts/bar.tsx';
import { useMessages } from '../../messages/messages.tsx';
import { links } from '../../routes/links.ts';
import { measureWords } from './measure-words.ts';
import { VerdictMark } from './verdict-mark.tsx';

interface UnitRowProps {
  indicator: IndicatorValue;
  unit: IndicatorValue['units'][number];
  period?: string | undefined;
}

/** One unit's value of an indicator; the whole row opens the measurement behind it. */
export function UnitRow({ indicator, unit, period }: UnitRowProps) {
  const t = useMessages();
  const { measurement } = unit;
  const words = measurement && measureWords(measurement, t);
  const share = measurement && shareOf(measurement, t.indicators.measures[indicator.id]?.kind);
  return (
    <li className="unit-row">
      <span className="unit-row-name">
        <Link href={links.indicator(indicator.id, unit.unit, period)} className="row-link">
          {unit.name}
        </Link>
        {unit.named && <span className="tag">{t.indicators.named}</span>}
      </span>
      <span className={words ? 'unit-row-value' : 'unit-row-value is-missing'}>
        <strong>{words?.value ?? t.missing}</strong>
        {words?.ratio && (
          <span className="soft">
            <span className="visually-hidden">{t.indicators.ratio}: </span>
            {words.ratio}
          </span>
        )}
      </span>
      <span className="unit-row-bar">{share !== null && <Bar share={share} />}</span>
      <span className="unit-row-verdict">
        <VerdictMark verdict={measurement?.verdict ?? 'no-data'} />
        {measurement?.provisional && <span className="tag tag-open">{t.indicators.provisional}</span>}
      </span>
    </li>
  );
}

/** How much of its bar a value fills: the share itself, or months reached of months asked. Null where that says nothing. */
function shareOf({ numerator, denominator, value }: MeasurementSummary, kind: string | undefined) {
  if (numerator !== null && denominator) return numerator / denominator;
  return kind === 'share' ? value : null;
}
