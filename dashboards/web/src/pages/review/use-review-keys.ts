import { useEffect, useEffectEvent } from 'react';
import { actionOf, type ReviewAction } from './review-keys.ts';

/** Listens to the page's single keys while `on`; keys that are being typed or that press what has the focus are left alone. */
export function useReviewKeys(on: boolean, act: (action: ReviewAction) => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.repeat || !(event.target instanceof Element)) return;
    if (isTyping(event.target)) return;
    const action = actionOf(event);
    if (!action || (action.kind === 'save' && takesEnter(event.target))) return;
    event.preventDefault();
    act(action);
  });
  useEffect(() => {
    if (!on) return undefined;
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [on]);
}

const isTyping = (target: Element) =>
  target.matches('select, textarea, input:not([type="radio"], [type="checkbox"]), [contenteditable]');

/** Enter opens a link, presses a button, and inside the form submits it by itself. */
const takesEnter = (target: Element) => target.matches('a, button, summary, input');
