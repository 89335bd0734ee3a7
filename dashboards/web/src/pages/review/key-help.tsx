import { useState } from 'react';
import { Choice } from '../../frame/choice.tsx';
import { readChoice, storeChoice } from '../../frame/kept-choice.ts';
import { useMessages } from '../../messages/messages.tsx';

const ON_OFF = ['on', 'off'] as const;

/** Whether single keys work on this page; they can be switched off (WCAG 2.1.4), which this browser remembers. */
export function useKeysOn(): { keysOn: boolean; setKeysOn: (on: boolean) => void } {
  const [keys, setKeys] = useState(() => readChoice('keys', ON_OFF, 'on'));
  return {
    keysOn: keys === 'on',
    setKeysOn: (on) => {
      storeChoice('keys', on ? 'on' : 'off');
      setKeys(on ? 'on' : 'off');
    },
  };
}

type KeyRows = readonly (readonly [key: string, what: string])[];

/** The keys of this page with what they do. */
export function useReviewKeyRows(): KeyRows {
  const { keys } = useMessages().review;
  return [
    ['1–9, P, I, W, L, E', keys.words.format],
    [keys.shift, keys.words.secondary],
    [keys.enter, keys.words.save],
    ['S', keys.words.skip],
    ['U', keys.words.undo],
    ['B', keys.words.page],
    ['M', keys.words.machine],
    ['G', keys.words.note],
    ['O, T, A, N', keys.words.attributes],
  ];
}

/** The keys of a page, folded, with the switch that turns them off. */
export function KeyHelp({ on, choose, rows }: { on: boolean; choose: (on: boolean) => void; rows: KeyRows }) {
  const t = useMessages();
  return (
    <details className="key-help no-print">
      <summary>{t.review.keys.title}</summary>
      <dl>
        {rows.map(([key, what]) => (
          <div key={key}>
            <dt>
              <span className="key-cap">{key}</span>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <Choice
        legend={t.review.keys.title}
        options={ON_OFF.map((value) => ({ value, label: t.review.keys[value] }))}
        chosen={on ? 'on' : 'off'}
        choose={(value) => choose(value === 'on')}
      />
    </details>
  );
}
