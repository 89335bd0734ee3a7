import type { SessionState } from '@nhipbao/records';
import { Link, useLocation } from 'wouter';
import { useMessages } from '../messages/messages.tsx';
import { Brand } from './brand.tsx';
import { Icon } from './icon.tsx';
import { isHere } from './is-here.ts';
import { navItemsOf } from './nav-items-of.ts';
import { SettingsPanel } from './settings-panel.tsx';

/** The rail at the left of a desktop, the bar at the bottom of a phone: the same list, laid out by the style sheet. */
export function MainNavigation({ session }: { session: SessionState }) {
  const t = useMessages();
  const [path] = useLocation();
  const items = navItemsOf(session);
  const inPanel = items.some((item) => item.inPanel && isHere(item.href, path));
  return (
    <header className="rail">
      <Link href="/" className="rail-brand" aria-label={`${t.brand}, ${t.frame.overview}`}>
        <Brand />
      </Link>
      <nav aria-label={t.frame.nav}>
        <ul>
          {items.map((item) => (
            <li key={item.href} className={item.inPanel ? 'on-desktop' : undefined}>
              <Link href={item.href} className="nav-link" aria-current={isHere(item.href, path) ? 'page' : undefined}>
                <Icon name={item.icon} />
                <span>{item.label(t)}</span>
              </Link>
            </li>
          ))}
          <li className="nav-more">
            <button type="button" className={inPanel ? 'nav-link is-here' : 'nav-link'} popoverTarget="thiet-dat">
              <span className="on-phone">
                <Icon name="more" />
              </span>
              <span className="on-desktop">
                <Icon name="person" />
              </span>
              <span className="on-phone">{t.frame.more}</span>
              <span className="on-desktop">{session.user?.name ?? t.frame.more}</span>
            </button>
          </li>
        </ul>
      </nav>
      <SettingsPanel session={session} />
    </header>
  );
}
