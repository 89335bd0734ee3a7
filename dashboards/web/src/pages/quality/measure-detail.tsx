import type { QualityAnswer, QualityMeasure, QualityWorks } from '@nhipbao/records';
import { address } from '../../api/address.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { Block } from '../../blocks/block.tsx';
import { formatMonth } from '../../format/date.ts';
import { formatNumber } from '../../format/number.ts';
import { useMessages } from '../../messages/messages.tsx';
import { QualityWorkRow } from './quality-work-row.tsx';

type Unit = QualityAnswer['units'][number];

interface MeasureDetailProps {
  unit: Unit;
  units: readonly Unit[];
  measure: QualityMeasure;
  month: string | undefined;
  period: string;
  change: (changes: Record<string, string | undefined>) => void;
}

/** One number by month, and the works behind it in the period or in the month chosen. */
export function MeasureDetail({ unit, units, measure, month, period, change }: MeasureDetailProps) {
  const t = useMessages();
  const answer = useAnswer<QualityWorks>(address(`/quality/${unit.unit}/${measure}`, { period, month }));
  const shown = month ? unit.months.find((one) => one.month === month) : unit.whole;
  const nothing = shown?.measures[measure].found === null ? t.quality.noneLookedAt : t.quality.noWorks;
  return (
    <Block
      title={t.quality.works(t.quality.labels[measure], month ? formatMonth(month) : t.quality.allMonths)}
      answer={answer}
      className="quality-detail"
      actions={() => (
        <button type="button" className="link-button" onClick={() => change({ open: undefined, month: undefined })}>
          {t.quality.close}
        </button>
      )}
    >
      {({ works, more }) => (
        <>
          <ol className="quality-months" aria-label={t.quality.months}>
            {unit.months.map((one) => {
              const { found, of } = one.measures[measure];
              return (
                <li key={one.month}>
                  <button
                    type="button"
                    className="quality-month"
                    aria-pressed={one.month === month}
                    onClick={() => change({ month: one.month === month ? undefined : one.month })}
                  >
                    <span>{formatMonth(one.month)}</span>{' '}
                    <strong>{found === null ? t.missing : formatNumber(found)}</strong>
                    <span className="soft">/{formatNumber(of)}</span>
                  </button>
                </li>
              );
            })}
          </ol>
          {works.length === 0 && <p className="soft">{nothing}</p>}
          <ol className="leaves">
            {works.map((work) => (
              <QualityWorkRow key={`${work.id} ${work.address ?? ''}`} work={work} units={units} />
            ))}
          </ol>
          {more && <p className="soft small">{t.quality.moreWorks}</p>}
        </>
      )}
    </Block>
  );
}
