import type { WorkDetail } from '@nhipbao/records';
import { Link } from 'wouter';
import { useAnswer } from '../../api/use-answer.ts';
import { Block } from '../../blocks/block.tsx';
import { Unreadable } from '../../blocks/unreadable.tsx';
import { PageHeading } from '../../frame/page-heading.tsx';
import { useMessages } from '../../messages/messages.tsx';
import { links } from '../../routes/links.ts';
import { WorkPublications } from '../publications/work-publications.tsx';
import { ArchivedCopy } from './archived-copy.tsx';
import { Correction } from './correction.tsx';
import { FormatReasons } from './format-reasons.tsx';
import { StoryText } from './story-text.tsx';
import { Versions } from './versions.tsx';
import { WhereSeen } from './where-seen.tsx';
import { WorkFacts } from './work-facts.tsx';
import { WorkLine } from './work-line.tsx';

/** One work: what was read, why it has its format, how it changed, where it was seen, and the archived page behind it. */
export function WorkPage({ id }: { id: string }) {
  const t = useMessages();
  const answer = useAnswer<WorkDetail>(`/works/${encodeURIComponent(id)}`);
  const work = answer.data;
  if (!work && answer.error)
    return <Unreadable title={t.work.loadingTitle} error={answer.error} retry={answer.refetch} />;
  return (
    <>
      <p className="back no-print">
        <Link href={links.works()}>{t.works.title}</Link>
      </p>
      <PageHeading
        title={work?.title ?? (work ? t.works.untitled : t.work.loadingTitle)}
        lead={
          work && (
            <div>
              {work.lead && (
                <p className="story-lead" lang="vi">
                  {work.lead}
                </p>
              )}
              <WorkLine work={work} />
            </div>
          )
        }
      />
      <div className="two-columns">
        <div className="column-main">
          <Block
            title={t.work.whyTitle}
            answer={answer}
            dated={false}
            rows={5}
            empty={({ decisions }) => (decisions.length ? null : t.work.whyNone)}
          >
            {(data) => <FormatReasons decisions={data.decisions} />}
          </Block>
          <Correction work={id} />
          <Block
            title={t.work.textTitle}
            answer={answer}
            dated={false}
            rows={8}
            empty={({ text }) => (text ? null : t.work.textNone)}
          >
            {(data) => <StoryText text={data.text} />}
          </Block>
          <Block title={t.work.versionsTitle} answer={answer} dated={false} rows={3}>
            {(data) => <Versions versions={data.versions} />}
          </Block>
        </div>
        <div className="column-side">
          <Block title={t.work.archivedTitle} answer={answer} dated={false} rows={4}>
            {(data) => <ArchivedCopy digest={data.archiveDigest} />}
          </Block>
          <Block title={t.works.title} answer={answer} rows={6}>
            {(data) => <WorkFacts work={data} />}
          </Block>
          <Block
            title={t.publications.onPlatforms}
            answer={answer}
            dated={false}
            rows={3}
            empty={({ publications }) => (publications.length ? null : t.publications.onPlatformsNone)}
          >
            {(data) => <WorkPublications posts={data.publications} />}
          </Block>
          <Block title={t.work.sightingsTitle} answer={answer} dated={false} rows={3}>
            {(data) => <WhereSeen work={data} />}
          </Block>
        </div>
      </div>
    </>
  );
}
