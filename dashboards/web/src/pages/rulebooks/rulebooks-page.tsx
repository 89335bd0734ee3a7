import type { RulebookInfo } from '@nhipbao/records';
import { Link } from 'wouter';
import { useAnswer } from '../../api/use-answer.ts';
import { Block } from '../../blocks/block.tsx';
import { formatDay } from '../../format/date.ts';
import { PageHeading } from '../../frame/page-heading.tsx';
import { useMessages } from '../../messages/messages.tsx';
import { links } from '../../routes/links.ts';
import { originWords } from './origin-words.ts';
import { RulebookMark } from './rulebook-mark.tsx';

/** "Bộ quy tắc": every version with the day it takes effect, drafts among them, and which one is in force. */
export function RulebooksPage() {
  const t = useMessages();
  const words = t.rulebooks;
  const answer = useAnswer<RulebookInfo[]>('/rulebooks');
  return (
    <>
      <PageHeading title={words.title} lead={<p className="page-lead">{words.lead}</p>} />
      <Block title={words.listTitle} answer={answer} rows={4} empty={(all) => (all.length ? null : words.none)}>
        {(all) => (
          <ul className="source-rows source-rows-wide">
            {all.map((rulebook) => (
              <li key={rulebook.version} className="source-row">
                <span className="source-row-name">
                  <Link href={links.rulebook(rulebook.version)} className="row-link">
                    {words.heading(rulebook.version)}
                  </Link>
                </span>
                <RulebookMark rulebook={rulebook} />
                <span className="source-row-when soft small">
                  {words.effect(formatDay(rulebook.effectiveFrom))} · {originWords(rulebook, t)}
                </span>
                {rulebook.note && (
                  <span className="source-row-message" lang="vi">
                    {rulebook.note}
                  </span>
                )}
              </li>
            ))}
          </ul>
        )}
      </Block>
    </>
  );
}
