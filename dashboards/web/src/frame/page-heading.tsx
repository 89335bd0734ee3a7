import { type ReactNode, useEffect, useRef } from 'react';
import { useMessages } from '../messages/messages.tsx';

let opened = 0;

/**
 * The heading of a page. It names the browser's tab, and takes the focus when the page was reached from another one, so
 * that a screen reader begins where the eye does.
 */
export function PageHeading({ title, lead, children }: { title: string; lead?: ReactNode; children?: ReactNode }) {
  const t = useMessages();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · ${t.brand}`;
  }, [title, t]);
  useEffect(() => {
    opened += 1;
    if (opened > 1) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <header className="page-heading">
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {lead}
      {children}
    </header>
  );
}
