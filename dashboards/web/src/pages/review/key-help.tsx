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

/** The keys of the page, folded, with the switch that turns them off. */
export function KeyHelp({ on, choose }: { on: boolean; choose: (on: boolean) => void }) {
  const t = useMessages();
  const words = t.review.keys.words;
  const rows = [
    ['1–9, P, I, W, L, E', words.format],
    [t.review.keys.shift, words.secondary],
    [t.review.keys.enter, words.save],
    ['S', words.skip],
    ['U', words.undo],
    ['B', words.page],
    ['M', words.machine],
    ['G', words.note],
    ['O, T, A, N', words.attributes],
  ] as const;
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
