import type { ReactNode } from 'react';
import { Icon } from '../frame/icon.tsx';
import { useMessages } from '../messages/messages.tsx';

/** A link that leaves the dashboards (an archived page, the original site); it says that it opens a new tab. */
export function NewTabLink({ href, className, children }: { href: string; className?: string; children: ReactNode }) {
  const t = useMessages();
  return (
    <a href={href} target="_blank" rel="noopener noreferrer" className={className}>
      {children} <Icon name="external" />
      <span className="visually-hidden">({t.frame.opensNewTab})</span>
    </a>
  );
}
