import { Link, useSearchParams } from 'wouter';
import { useMay } from '../../api/use-may.ts';
import { Block } from '../../blocks/block.tsx';
import { Unreadable } from '../../blocks/unreadable.tsx';
import { PageHeading } from '../../frame/page-heading.tsx';
import { useMessages } from '../../messages/messages.tsx';
import { links } from '../../routes/links.ts';
import { DeclarationLink } from '../declarations/declaration-link.tsx';
import { PeriodLine } from '../indicators/period-line.tsx';
import { Breakdown, type BreakdownRow } from './breakdown.tsx';
import { EvidenceBlock } from './evidence-block.tsx';
import { ForecastView } from './forecast-view.tsx';
import { useIndicator } from './use-indicator.ts';
import { ValueView } from './value-view.tsx';
import { VersionsList } from './versions-list.tsx';

/** One unit's value of one indicator, down to the rows it rests on. */
export function IndicatorPage({ id, unit }: { id: string; unit: string }) {
  const t = useMessages();
  const [search, setSearch] = useSearchParams();
  const period = search.get('period') ?? undefined;
  const { detail, indicator, unitName } = useIndicator(id, unit, period);
  const measurement = detail.data?.current ?? null;
  const opensEvidence = useMay('evidence:read');
  if (!detail.data && detail.error) return <Unreadable title={unitName} error={detail.error} retry={detail.refetch} />;
  const filter = (changes: Record<string, string>) =>
    setSearch((now) => {
      const next = new URLSearchParams(now);
      for (const [name, value] of Object.entries(changes)) value ? next.set(name, value) : next.delete(name);
      return next;
    });
  const isPlatforms = id === 'digital-platforms';
  /** Only these are made of months that a chart shows. */
  const isCharted = isPlatforms || id === 'digital-trend-content';

  return (
    <>
      <p className="back no-print">
        <Link href={links.indicators(period)}>{t.indicator.back}</Link>
      </p>
      <PageHeading
        title={unitName}
        lead={
          <p className="page-lead">
            {indicator && (
              <>
                <strong>
                  {t.indicators.number(indicator.number)}. {indicator.title}
                </strong>
                <br />
                <PeriodLine indicator={indicator} />
              </>
            )}
          </p>
        }
      />
      <DeclarationLink id={id} unit={unit} period={period} />
      <Block
        title={t.indicators.value}
        answer={detail}
        rows={6}
        asOf={(data) => data.current?.computedAt ?? null}
        actions={(data) => data.current && opensEvidence && <a href="#minh-chung">{t.indicator.toEvidence}</a>}
        empty={(data) => (data.current ? null : t.indicator.notMeasured)}
      >
        {(data) =>
          data.current && (
            <ValueView measurement={data.current} indicator={indicator}>
              {data.forecast && <ForecastView forecast={data.forecast} measurement={data.current} />}
            </ValueView>
          )
        }
      </Block>
      {(measurement || !detail.data) && (
        <>
          {isCharted && (
            <Block
              title={isPlatforms ? t.indicator.platformsTitle : t.indicator.monthsTitle}
              answer={detail}
              dated={false}
              rows={8}
              empty={(data) => (data.current?.breakdown.some(isKnown) ? null : t.indicator.breakdownEmpty)}
            >
              {(data) =>
                data.current && (
                  <Breakdown breakdown={data.current.breakdown} choose={(month, group) => filter({ month, group })} />
                )
              }
            </Block>
          )}
          {measurement && opensEvidence && (
            <div id="minh-chung">
              <EvidenceBlock measurement={measurement} search={search} filter={filter} />
            </div>
          )}
          <Block title={t.indicator.versionsTitle} answer={detail} dated={false} rows={3}>
            {(data) => <VersionsList versions={data.versions} />}
          </Block>
        </>
      )}
    </>
  );
}

/** Whether a row has anything to draw: a month of indicator 3 without works has not, a platform's gap has. */
const isKnown = (row: BreakdownRow) => row.total === null || row.total > 0;
