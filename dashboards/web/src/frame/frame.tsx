import type { SessionState } from '@nhipbao/records';
import { type ReactNode, useEffect } from 'react';
import { useLocation } from 'wouter';
import { useMessages } from '../messages/messages.tsx';
import { DemoBanner } from './demo-banner.tsx';
import { MainNavigation } from './main-navigation.tsx';

/** What stands around every page: skip link, navigation (rail or bar), the note on invented data, the page itself. */
export function Frame({ session, children }: { session: SessionState; children: ReactNode }) {
  const t = useMessages();
  const [path] = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page begins at its top
  useEffect(() => window.scrollTo(0, 0), [path]);
  return (
    <div className="frame">
      <a className="skip" href="#noi-dung-chinh">
        {t.frame.skip}
      </a>
      <MainNavigation session={session} />
      <div className="frame-page">
        {session.demo && <DemoBanner />}
        <main id="noi-dung-chinh" tabIndex={-1}>
          {children}
        </main>
      </div>
    </div>
  );
}
