import type { IndicatorValue, MeasurementSummary } from '@nhipbao/records';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Facts } from '../../blocks/facts.tsx';
import { formatShare } from '../../format/number.ts';
import { useMessages } from '../../messages/messages.tsx';
import { links } from '../../routes/links.ts';
import { measureWords } from '../indicators/measure-words.ts';
import { VerdictMark } from '../indicators/verdict-mark.tsx';

/** The value with its verdict and why, its two parts, and what must be known when reading it. */
export function ValueView({
  measurement,
  indicator,
  children,
}: {
  measurement: MeasurementSummary;
  indicator: IndicatorValue | undefined;
  children?: ReactNode;
}) {
  const t = useMessages();
  const words = measureWords(measurement, t);
  const target = indicator?.target;
  return (
    <div className="value-view">
      <div className="value-main">
        <p className="value-number">
          <strong className="huge-number">{words.value}</strong>
          <span>{t.indicators.measures[measurement.indicator]?.name}</span>
        </p>
        <p className="value-marks">
          <VerdictMark verdict={measurement.verdict} />
          {measurement.provisional && <span className="tag tag-open">{t.indicators.provisional}</span>}
        </p>
        <p className="explanation" lang="vi">
          {measurement.explanation}
        </p>
      </div>
      <Facts
        facts={[
          [t.indicators.ratio, words.ratio],
          [t.indicators.interval, words.interval],
          [t.indicators.coverage, measurement.coverage === null ? t.missing : formatShare(measurement.coverage, 0)],
          [
            t.indicators.target,
            indicator &&
              (target ? t.indicators.targetOf(target.printed, target.units.length, target.of) : t.indicators.noTarget),
          ],
          [
            t.indicator.rulebook,
            <Link key="rulebook" href={links.rulebook(measurement.rulebookVersion)}>
              {measurement.rulebookVersion}
            </Link>,
          ],
        ]}
      />
      {measurement.notes.length > 0 && (
        <div className="notes">
          <h3>{t.indicator.notesTitle}</h3>
          <ul lang="vi">
            {measurement.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </div>
      )}
      {children}
    </div>
  );
}
