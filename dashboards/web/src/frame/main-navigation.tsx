import type { SessionState } from '@nhipbao/records';
import { Link, useLocation } from 'wouter';
import { useMessages } from '../messages/messages.tsx';
import { Brand } from './brand.tsx';
import { Icon } from './icon.tsx';
import { isHere } from './is-here.ts';
import { isInBar, navGroupsOf } from './nav-groups-of.ts';
import { SettingsPanel } from './settings-panel.tsx';

/** The rail at the left of a desktop, the bar at the bottom of a phone: the same list, laid out by the style sheet. */
export function MainNavigation({ session }: { session: SessionState }) {
  const t = useMessages();
  const [path] = useLocation();
  const groups = navGroupsOf(session);
  const inPanel = groups
    .flatMap(({ items }) => items)
    .some(({ href }) => !isInBar(session, href) && isHere(href, path));
  return (
    <header className="rail">
      <Link href="/" className="rail-brand" aria-label={`${t.brand}, ${t.frame.overview}`}>
        <Brand />
      </Link>
      <nav aria-label={t.frame.nav}>
        <ul className="nav-groups">
          {groups.map(({ id, items }) => (
            <li key={id} className="nav-group">
              {id !== 'first' && <span className="nav-group-name">{t.frame.groups[id]}</span>}
              <ul>
                {items.map((item) => (
                  <li key={item.href} className={isInBar(session, item.href) ? undefined : 'on-desktop'}>
                    <Link
                      href={item.href}
                      className="nav-link"
                      aria-current={isHere(item.href, path) ? 'page' : undefined}
                    >
                      <Icon name={item.icon} />
                      <span>{item.label(t)}</span>
                    </Link>
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
        <button
          type="button"
          className={inPanel ? 'nav-link nav-more is-here' : 'nav-link nav-more'}
          popoverTarget="thiet-dat"
        >
          <span className="on-phone">
            <Icon name="more" />
          </span>
          <span className="on-desktop">
            <Icon name="person" />
          </span>
          <span className="on-phone">{t.frame.more}</span>
          <span className="on-desktop">{session.user?.name ?? t.frame.more}</span>
        </button>
      </nav>
      <SettingsPanel session={session} />
    </header>
  );
}
