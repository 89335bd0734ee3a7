import type { Overview } from '@nhipbao/records';
import type { Answer } from '../../blocks/block.tsx';
import { useMessages } from '../../messages/messages.tsx';
import { headline } from './headline.ts';

/** The headline of the day. While it loads its two lines are kept free; when it fails the blocks below say so. */
export function HeadlineSentence({ answer }: { answer: Answer<Overview> }) {
  const t = useMessages();
  if (!answer.data)
    return <div className={answer.error ? 'headline' : 'headline headline-loading'} aria-hidden="true" />;
  const { sentence, without } = headline(answer.data, t);
  return (
    <div className="headline">
      <p>{sentence}</p>
      {without && <p className="headline-without">{without}</p>}
    </div>
  );
}
