import { useState } from 'react';
import { useMessages } from '../../messages/messages.tsx';
import type { Messages } from '../../messages/vi.ts';
import { AnswerChoice } from './answer-choice.tsx';
import { ATTRIBUTES, type Attribute, type LabelDraft, ORIGINS } from './label-draft.ts';

/** Keys of these answers, where keys are in use. */
const ANSWER_KEYS: Record<'origin' | Attribute, string | undefined> = {
  origin: 'O',
  broadcastOrigin: 'T',
  advertising: 'A',
  aiLabel: 'N',
  hasAudioVersion: undefined,
};

interface AnswersProps {
  draft: LabelDraft;
  change: (draft: LabelDraft) => void;
  keys: boolean;
}

/** Origin and attributes: none must be said. Folded on a phone, where its line still says what was chosen. */
export function Answers({ draft, change, keys }: AnswersProps) {
  const t = useMessages();
  const words = t.review.form;
  const [wide] = useState(() => matchMedia('(min-width: 60rem)').matches);
  const key = (name: 'origin' | Attribute) => (keys ? ANSWER_KEYS[name] : undefined);
  const said = saidIn(draft, t);
  return (
    <details className="label-part" open={wide}>
      <summary>
        {words.attributesTitle}
        {said && `: ${said}`}
      </summary>
      <p className="hint">{words.unsaid}</p>
      <div className="answers">
        <AnswerChoice
          legend={words.origin}
          shortcut={key('origin')}
          options={ORIGINS.map((value) => ({ value, label: words.origins[value] }))}
          chosen={draft.origin}
          choose={(origin) => change({ ...draft, origin })}
        />
        {ATTRIBUTES.map((name) => (
          <AnswerChoice
            key={name}
            legend={words.attributes[name]}
            shortcut={key(name)}
            options={[
              { value: true, label: words.yes },
              { value: false, label: words.no },
            ]}
            chosen={draft[name]}
            choose={(answer) => change({ ...draft, [name]: answer })}
          />
        ))}
      </div>
    </details>
  );
}

/** "Tự sản xuất; Quảng cáo: không". */
function saidIn(draft: LabelDraft, t: Messages): string {
  const { origins, attributes, yes, no } = t.review.form;
  const answers = ATTRIBUTES.filter((name) => draft[name] !== undefined).map(
    (name) => `${attributes[name]}: ${(draft[name] ? yes : no).toLowerCase()}`,
  );
  return [...(draft.origin ? [origins[draft.origin]] : []), ...answers].join('; ');
}
