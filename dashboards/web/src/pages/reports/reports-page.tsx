import type { ReportInfo, YearStatus } from '@nhipbao/records';
import { useSearchParams } from 'wouter';
import { address } from '../../api/address.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { useMay } from '../../api/use-may.ts';
import { Block } from '../../blocks/block.tsx';
import { PageHeading } from '../../frame/page-heading.tsx';
import { useMessages } from '../../messages/messages.tsx';
import { links } from '../../routes/links.ts';
import { PeriodChoice } from '../indicators/period-choice.tsx';
import { ActsList } from './acts-list.tsx';
import { DeadlineStrip } from './deadline-strip.tsx';
import { MakeReport } from './make-report.tsx';
import { ReportList } from './report-list.tsx';
import { YearSteps } from './year-steps.tsx';

/** One reporting year: its deadlines, what each unit has handed in, the reports that were made. */
export function ReportsPage() {
  const t = useMessages();
  const [search] = useSearchParams();
  const asked = search.get('year');
  const years = useAnswer<number[]>('/years');
  const year = asked ?? String(years.data?.[0] ?? '');
  const status = useAnswer<YearStatus>(`/years/${year}`, { enabled: year !== '' });
  const reports = useAnswer<ReportInfo[]>(address('/reports', { year }), { enabled: year !== '' });
  const makes = useMay('reports:write');
  return (
    <>
      <PageHeading title={t.reports.title}>
        <PeriodChoice period={year === '' ? undefined : year} href={links.reports} named={t.indicators.yearOf} />
      </PageHeading>
      <Block title={t.reports.deadlines} answer={status} rows={3}>
        {(one) => <DeadlineStrip status={one} />}
      </Block>
      <Block title={t.reports.steps} answer={status} rows={8} dated={false}>
        {(one) => <YearSteps status={one} />}
      </Block>
      <Block
        title={t.reports.files}
        answer={reports}
        rows={4}
        empty={(all) => (all.length === 0 ? t.reports.noFiles : null)}
      >
        {(all) => <ReportList reports={all} units={status.data?.units ?? []} />}
      </Block>
      {makes && status.data && <MakeReport status={status.data} />}
      <Block
        title={t.reports.acts}
        answer={status}
        rows={4}
        dated={false}
        empty={(one) => (one.acts.length === 0 ? t.reports.noActs : null)}
      >
        {(one) => <ActsList status={one} />}
      </Block>
    </>
  );
}
