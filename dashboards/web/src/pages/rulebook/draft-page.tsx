import type { RulebookInfo } from '@nhipbao/records';
import { Link, useSearchParams } from 'wouter';
import { useAnswer } from '../../api/use-answer.ts';
import { Loading } from '../../blocks/loading.tsx';
import { Unreadable } from '../../blocks/unreadable.tsx';
import { PageHeading } from '../../frame/page-heading.tsx';
import { useMessages } from '../../messages/messages.tsx';
import { links } from '../../routes/links.ts';
import { DraftForm } from './draft-form.tsx';

/** Drafting a rulebook: a draft goes on under its name, an adopted one is the beginning of another. */
export function DraftPage() {
  const t = useMessages();
  const words = t.rulebooks.draft;
  const [search] = useSearchParams();
  const from = search.get('tu') ?? '';
  const answer = useAnswer<RulebookInfo>(`/rulebooks/${encodeURIComponent(from)}`);
  const { data, error } = answer;
  const title = data?.status === 'draft' ? words.editTitle(from) : words.title(from);
  if (!data && error) return <Unreadable title={title} error={error} retry={answer.refetch} />;
  return (
    <>
      <p className="back no-print">
        <Link href={links.rulebooks()}>{t.rulebooks.back}</Link>
      </p>
      <PageHeading title={title} lead={<p className="page-lead">{words.lead}</p>} />
      <section className="block" aria-label={title} aria-busy={!data}>
        {data ? <DraftForm key={data.version} from={data} /> : <Loading rows={12} retry={answer.refetch} />}
      </section>
    </>
  );
}
