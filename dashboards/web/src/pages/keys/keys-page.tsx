import type { ApiKey } from '@nhipbao/records';
import { useAnswer } from '../../api/use-answer.ts';
import { Block } from '../../blocks/block.tsx';
import { PageHeading } from '../../frame/page-heading.tsx';
import { useMessages } from '../../messages/messages.tsx';
import { KeyRow } from './key-row.tsx';
import { NewKeyForm } from './new-key-form.tsx';

/** "Khóa API": keys of other systems with what they may read, until when, and when they were last used. */
export function KeysPage() {
  const t = useMessages();
  const words = t.keys;
  const answer = useAnswer<ApiKey[]>('/keys');
  return (
    <>
      <PageHeading title={words.title} lead={<p className="page-lead">{words.lead}</p>} />
      <Block title={words.listTitle} answer={answer} rows={4} empty={(all) => (all.length ? null : words.none)}>
        {(all) => (
          <ul className="source-rows source-rows-wide">
            {all.map((key) => (
              <KeyRow key={key.prefix} apiKey={key} />
            ))}
          </ul>
        )}
      </Block>
      <NewKeyForm />
    </>
  );
}
