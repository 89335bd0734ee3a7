import type { SessionState } from '@nhipbao/records';
import { useRef } from 'react';
import { Link, useLocation } from 'wouter';
import { useSessionActions } from '../api/use-session.ts';
import { useMessages } from '../messages/messages.tsx';
import { links } from '../routes/links.ts';
import { DisplayChoices } from './display-choices.tsx';
import { Icon } from './icon.tsx';
import { isHere } from './is-here.ts';
import { isInBar, navGroupsOf } from './nav-groups-of.ts';

/**
 * Account, language, background, and on a phone the pages that the bar has no room for: a native popover, closed by Esc, the
 * focus going back to its button.
 */
export function SettingsPanel({ session }: { session: SessionState }) {
  const t = useMessages();
  const { signOut } = useSessionActions();
  const [path] = useLocation();
  const inPanel = navGroupsOf(session)
    .flatMap(({ items }) => items)
    .filter(({ href }) => !isInBar(session, href));
  const panel = useRef<HTMLDivElement>(null);
  return (
    <div ref={panel} id="thiet-dat" className="settings" popover="auto" role="dialog" aria-label={t.frame.settings}>
      {session.user && (
        <div className="settings-user">
          <strong>{session.user.name}</strong>
          <span>{t.roles[session.user.role]}</span>
          <Link href={links.ownPassword()} className="settings-own" onClick={() => panel.current?.hidePopover()}>
            {t.ownPassword.title}
          </Link>
        </div>
      )}
      <ul className="settings-pages">
        {inPanel.map((item) => (
          <li key={item.href}>
            <Link
              href={item.href}
              className="settings-page"
              aria-current={isHere(item.href, path) ? 'page' : undefined}
              onClick={() => panel.current?.hidePopover()}
            >
              <Icon name={item.icon} />
              {item.label(t)}
            </Link>
          </li>
        ))}
      </ul>
      <DisplayChoices />
      <button type="button" className="button" onClick={() => signOut.mutate()} disabled={signOut.isPending}>
        {t.frame.signOut}
      </button>
    </div>
  );
}
