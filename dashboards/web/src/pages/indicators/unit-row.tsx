import type { IndicatorValue } from '@nhipbao/records';
import { Link } from 'wouter';
import { useMessages } from '../../messages/messages.tsx';
import { links } from '../../routes/links.ts';
import { measureWords } from './measure-words.ts';
import { NextStep } from './next-step.tsx';
import { VerdictMark } from './verdict-mark.tsx';

interface UnitRowProps {
  indicator: IndicatorValue;
  unit: IndicatorValue['units'][number];
  period?: string | undefined;
  /** With the sentence that says why, where the verdict is not "met". */
  explained: boolean;
}

/** One unit's value of an indicator, why it stands so and who acts next; the whole row opens the measurement behind it. */
export function UnitRow({ indicator, unit, period, explained }: UnitRowProps) {
  const t = useMessages();
  const { measurement } = unit;
  const words = measurement && measureWords(measurement, t);
  const verdict = measurement?.verdict ?? 'no-data';
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
      <span className="unit-row-why small">
        {explained && measurement && verdict !== 'met' && <span lang="vi">{measurement.explanation}</span>}
        <NextStep indicator={indicator} unit={unit.unit} verdict={verdict} />
      </span>
      <span className="unit-row-verdict">
        <VerdictMark verdict={verdict} />
        {measurement?.provisional && verdict !== 'no-data' && (
          <span className="tag tag-open">{t.indicators.provisional}</span>
        )}
      </span>
    </li>
  );
}
