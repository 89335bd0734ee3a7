import type { ReactNode } from 'react';
import { Brand } from '../../frame/brand.tsx';
import { DemoBanner } from '../../frame/demo-banner.tsx';
import { DisplayChoices } from '../../frame/display-choices.tsx';
import { useMessages } from '../../messages/messages.tsx';

/** The page before sign-in: what this is, one card, language and background. */
export function EntryCard({ demo = false, children }: { demo?: boolean; children: ReactNode }) {
  const t = useMessages();
  return (
    <div className="entry">
      {demo && <DemoBanner />}
      <header className="entry-head">
        <Brand />
        <p>{t.tagline}</p>
      </header>
      <main className="entry-card">{children}</main>
      <footer className="entry-foot">
        <DisplayChoices />
      </footer>
    </div>
  );
}
