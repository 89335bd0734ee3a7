import type { SessionState } from '@nhipbao/records';
import { NAV_GROUPS, type NavGroup, PHONE_BAR } from '../routes/nav-items.ts';

/** The groups of the navigation for whoever is signed in: what the api would refuse is not offered, and no group is empty. */
export function navGroupsOf(session: SessionState): NavGroup[] {
  return NAV_GROUPS.map((group) => ({
    ...group,
    items: group.items.filter((item) => item.needs.some((need) => session.permissions.includes(need))),
  })).filter((group) => group.items.length > 0);
}

/** Whether a phone has this entry in its bar; the others stand in the panel. */
export function isInBar(session: SessionState, href: string): boolean {
  return PHONE_BAR[session.user?.role ?? 'reader'].includes(href);
}
