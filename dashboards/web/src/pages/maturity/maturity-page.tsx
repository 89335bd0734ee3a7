import type { MaturityYear } from '@nhipbao/records';
import { useSearchParams } from 'wouter';
import { address } from '../../api/address.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { Block } from '../../blocks/block.tsx';
import { PageHeading } from '../../frame/page-heading.tsx';
import { useMessages } from '../../messages/messages.tsx';
import { links } from '../../routes/links.ts';
import { PeriodChoice } from '../indicators/period-choice.tsx';
import { AgencyMaturity } from './agency-maturity.tsx';
import { DecisionView } from './decision-view.tsx';

/** One year's digital maturity: the decision in force with what is known of its form, and each agency's self-assessment. */
export function MaturityPage() {
  const t = useMessages();
  const [search] = useSearchParams();
  const year = search.get('year') ?? undefined;
  const answer = useAnswer<MaturityYear>(address('/maturity', { year }));
  const shown = year ?? (answer.data && String(answer.data.year));
  return (
    <>
      <PageHeading title={t.maturity.title}>
        <PeriodChoice period={shown} href={links.maturity} named={t.indicators.yearOf} />
      </PageHeading>
      <Block title={t.maturity.decision} answer={answer} rows={5} dated={false}>
        {(one) => <DecisionView year={one} />}
      </Block>
      {answer.data?.agencies.map((agency, at, all) => (
        <Block key={agency.agency} title={agency.name} answer={answer} rows={6} dated={at === all.length - 1}>
          {(one) => <AgencyMaturity year={one} agency={agency} />}
        </Block>
      ))}
      {answer.data?.agencies.some(({ rows }) => rows.length > 0) && (
        <p className="no-print">
          <a href={`/api/v1${address('/maturity.csv', { year: shown })}`} download>
            {t.maturity.csv}
          </a>
        </p>
      )}
    </>
  );
}
