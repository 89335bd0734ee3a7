import type { SourceDetail } from '@nhipbao/records';
import { lazy, Suspense } from 'react';
import { Link } from 'wouter';
import { useAnswer } from '../../api/use-answer.ts';
import { useUnits } from '../../api/use-units.ts';
import { Block } from '../../blocks/block.tsx';
import { Unreadable } from '../../blocks/unreadable.tsx';
import { PageHeading } from '../../frame/page-heading.tsx';
import { useMessages } from '../../messages/messages.tsx';
import { links } from '../../routes/links.ts';
import { SourceState } from '../sources/source-state.tsx';
import { IssueList } from './issue-list.tsx';
import { RunList } from './run-list.tsx';
import { SourceActs } from './source-acts.tsx';
import { SourceFacts } from './source-facts.tsx';
import { StreamList } from './stream-list.tsx';

/** Only sources that take files need it. */
const ImportBlocks = lazy(() => import('./import-blocks.tsx').then((module) => ({ default: module.ImportBlocks })));

/** One source: its health in plain words, its last runs, and what could not be used. */
export function SourcePage({ id }: { id: string }) {
  const t = useMessages();
  const answer = useAnswer<SourceDetail>(`/sources/${encodeURIComponent(id)}`, { everyMs: 60_000 });
  const { nameOf } = useUnits();
  const source = answer.data;
  if (!source && answer.error)
    return <Unreadable title={t.sources.title} error={answer.error} retry={answer.refetch} />;
  return (
    <>
      <p className="back no-print">
        <Link href={links.sources()}>{t.sources.back}</Link>
      </p>
      <PageHeading
        title={source?.title ?? id}
        lead={
          source && (
            <p className="page-marks">
              <SourceState state={source.state} />
              <span>{nameOf(source.unit)}</span>
              <span className="tag tag-open">
                {source.verified === 'never'
                  ? t.sources.unverified
                  : t.sources.verifiedOn(source.verified.split('-').toReversed().join('/'))}
              </span>
            </p>
          )
        }
      />
      <div className="two-columns is-reversed">
        <div className="column-side">
          <Block title={t.overview.sourcesTitle} answer={answer} rows={6}>
            {(data) => (
              <>
                <SourceFacts source={data} />
                <SourceActs source={data} />
              </>
            )}
          </Block>
        </div>
        <div className="column-main">
          {source?.collector === 'file-import' && (
            <Suspense>
              <ImportBlocks source={source.id} />
            </Suspense>
          )}
          {source?.runs[0] && source.runs[0].streams.length > 0 && (
            <Block title={t.streams.title} answer={answer} dated={false} rows={3}>
              {({ runs }) => <StreamList streams={runs[0]?.streams ?? []} />}
            </Block>
          )}
          <Block
            title={t.sources.runsTitle}
            answer={answer}
            dated={false}
            rows={6}
            empty={({ runs }) => (runs.length ? null : t.sources.runsNone)}
          >
            {({ runs }) => <RunList runs={runs} />}
          </Block>
          <Block
            title={t.sources.issuesTitle}
            answer={answer}
            dated={false}
            rows={4}
            empty={({ issues }) => (issues.length ? null : t.sources.issuesNone)}
          >
            {({ issues }) => <IssueList issues={issues} />}
          </Block>
        </div>
      </div>
    </>
  );
}
