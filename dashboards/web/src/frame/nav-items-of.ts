import type { SessionState } from '@nhipbao/records';
import { NAV_ITEMS, type NavItem } from '../routes/nav-items.ts';

/** The entries of the navigation for whoever is signed in: what the api would refuse is not offered. */
export function navItemsOf(session: SessionState): readonly NavItem[] {
  return NAV_ITEMS.filter((item) => item.needs.some((need) => session.permissions.includes(need)));
}
