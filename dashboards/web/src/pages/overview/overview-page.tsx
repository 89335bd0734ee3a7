import type { IndicatorValue, Overview, SourceHealth } from '@nhipbao/records';
import { useSearchParams } from 'wouter';
import { address } from '../../api/address.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { useMay } from '../../api/use-may.ts';
import { PageHeading } from '../../frame/page-heading.tsx';
import { useMessages } from '../../messages/messages.tsx';
import { AttentionBlock } from './attention-block.tsx';
import { DayStepper } from './day-stepper.tsx';
import { HeadlineSentence } from './headline-sentence.tsx';
import { IndicatorsBlock } from './indicators-block.tsx';
import { SourcesBlock } from './sources-block.tsx';
import { WorksBlock } from './works-block.tsx';

const EVERY_MINUTE = 60_000;

/** The first page: is today usual, what was published, how the indicators stand, are the sources read. */
export function OverviewPage() {
  const t = useMessages();
  const [search] = useSearchParams();
  const day = search.get('day') ?? undefined;
  const overview = useAnswer<Overview>(address('/overview', { day }), { everyMs: EVERY_MINUTE });
  const indicators = useAnswer<IndicatorValue[]>('/indicators', { everyMs: 5 * EVERY_MINUTE });
  const sources = useAnswer<SourceHealth[]>('/sources', { everyMs: EVERY_MINUTE });
  // The department answers for the indicators, a newsroom for today's works.
  const plansFirst = useMay('cycle:manage');
  const works = <WorksBlock answer={overview} sources={sources.data ?? []} />;

  return (
    <>
      <PageHeading title={t.overview.title} lead={<HeadlineSentence answer={overview} />}>
        <DayStepper day={overview.data?.day} generatedAt={overview.data?.generatedAt} />
      </PageHeading>
      <AttentionBlock />
      {!plansFirst && works}
      <div className="overview-lower">
        <IndicatorsBlock answer={indicators} />
        <SourcesBlock answer={sources} />
      </div>
      {plansFirst && works}
    </>
  );
}
