import type { RulebookInfo } from '@nhipbao/records';
import { Link } from 'wouter';
import { useAnswer } from '../../api/use-answer.ts';
import { useMay } from '../../api/use-may.ts';
import { useWrite } from '../../api/use-write.ts';
import { Unreadable } from '../../blocks/unreadable.tsx';
import { formatDay } from '../../format/date.ts';
import { PageHeading } from '../../frame/page-heading.tsx';
import { useMessages } from '../../messages/messages.tsx';
import { links } from '../../routes/links.ts';
import { originWords } from '../rulebooks/origin-words.ts';
import { RulebookMark } from '../rulebooks/rulebook-mark.tsx';
import { AdoptForm } from './adopt-form.tsx';
import { ParametersBlock } from './parameters-block.tsx';
import { PreviewBlock } from './preview-block.tsx';

/** One version of the rulebook: its parameters, the difference to another one, what it would change, and its adoption. */
export function RulebookPage({ version }: { version: string }) {
  const t = useMessages();
  const words = t.rulebooks;
  const answer = useAnswer<RulebookInfo>(`/rulebooks/${encodeURIComponent(version)}`);
  const all = useAnswer<RulebookInfo[]>('/rulebooks');
  const drafts = useMay('rulebook:draft');
  const adopts = useMay('rulebook:adopt');
  const adopt = useWrite<RulebookInfo>(['/rulebooks']);
  const title = words.heading(version);
  if (!answer.data && answer.error) return <Unreadable title={title} error={answer.error} retry={answer.refetch} />;
  const rulebook = answer.data;
  const isDraft = rulebook?.status === 'draft';
  return (
    <>
      <p className="back no-print">
        <Link href={links.rulebooks()}>{words.back}</Link>
      </p>
      <PageHeading
        title={title}
        lead={
          rulebook && (
            <p className="page-lead">
              {words.effect(formatDay(rulebook.effectiveFrom))}. {originWords(rulebook, t)}.
              {rulebook.note && (
                <>
                  <br />
                  <span lang="vi">{rulebook.note}</span>
                </>
              )}
            </p>
          )
        }
      />
      {rulebook && (
        <p className="page-acts">
          <RulebookMark rulebook={rulebook} />
          {drafts && (
            <Link href={links.draftRulebook(version)} className="button no-print">
              {isDraft ? words.edit : words.write}
            </Link>
          )}
        </p>
      )}
      {adopt.data && (
        <p className="notice" role="status">
          {words.adopt.done}
        </p>
      )}
      <ParametersBlock answer={answer} others={(all.data ?? []).filter((one) => one.version !== version)} />
      {drafts && isDraft && <PreviewBlock version={version} />}
      {adopts && isDraft && <AdoptForm version={version} write={adopt} />}
    </>
  );
}
