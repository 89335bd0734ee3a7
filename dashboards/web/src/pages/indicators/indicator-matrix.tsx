import type { IndicatorValue } from '@nhipbao/records';
import { Link } from 'wouter';
import { TableScroll } from '../../charts/table-scroll.tsx';
import { useMessages } from '../../messages/messages.tsx';
import { links } from '../../routes/links.ts';
import { measureWords } from './measure-words.ts';
import { VerdictMark } from './verdict-mark.tsx';

interface IndicatorMatrixProps {
  indicators: readonly IndicatorValue[];
  period?: string | undefined;
}

/** Every indicator against its target in one look: the province's verdict first, then each unit's, each leading to its measurement. */
export function IndicatorMatrix({ indicators, period }: IndicatorMatrixProps) {
  const t = useMessages();
  const units = indicators[0]?.units ?? [];
  return (
    <TableScroll label={t.indicators.matrixTable}>
      <table className="table matrix">
        <thead>
          <tr>
            <th scope="col">{t.indicators.title}</th>
            <th scope="col">{t.indicators.province}</th>
            {units.map(({ unit, name }) => (
              <th key={unit} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {indicators.map((indicator) => (
            <tr key={indicator.id}>
              <th scope="row">
                <strong>{indicator.number}.</strong> {t.declarations.short[indicator.id] ?? indicator.title}
                <span className="soft small">
                  {indicator.target
                    ? `${t.indicators.target}: ${indicator.target.units.length}/${indicator.target.of}`
                    : t.indicators.noTarget}
                </span>
              </th>
              <td>
                <ProvinceCell indicator={indicator} />
              </td>
              {indicator.units.map((unit) => (
                <td key={unit.unit}>
                  <UnitCell indicator={indicator} unit={unit} period={period} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function ProvinceCell({ indicator }: { indicator: IndicatorValue }) {
  const t = useMessages();
  const { verdict } = indicator;
  const { least, most, of } = indicator.met;
  return (
    <>
      {verdict && <VerdictMark verdict={verdict} />}
      <span className="small">
        {least === most ? t.indicators.metExactly(least, of) : t.indicators.metBetween(least, most, of)}
      </span>
    </>
  );
}

function UnitCell({
  indicator,
  unit: { unit, name, named, measurement },
  period,
}: {
  indicator: IndicatorValue;
  unit: IndicatorValue['units'][number];
  period: string | undefined;
}) {
  const t = useMessages();
  return (
    <>
      <Link
        href={links.indicator(indicator.id, unit, period)}
        className="matrix-link"
        aria-label={`${name}, ${t.indicators.number(indicator.number)}: ${t.indicators.verdicts[measurement?.verdict ?? 'no-data']}`}
      >
        <VerdictMark verdict={measurement?.verdict ?? 'no-data'} />
      </Link>
      <span className="small">
        {measurement && measurement.verdict !== 'no-data' && measureWords(measurement, t).value}
        {named && <span className="soft"> {t.indicators.named}</span>}
      </span>
    </>
  );
}
