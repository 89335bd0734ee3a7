import type { IconName } from '../frame/icon.tsx';
import type { Messages } from '../messages/vi.ts';
import { links } from './links.ts';

export interface NavItem {
  href: string;
  icon: IconName;
  label: (t: Messages) => string;
}

/** The main navigation: rail on a desktop, bar on a phone (which has room for five with "more"). */
export const NAV_ITEMS: readonly NavItem[] = [
  { href: links.overview(), icon: 'pulse', label: (t) => t.frame.overview },
  { href: links.works(), icon: 'works', label: (t) => t.frame.works },
  { href: links.indicators(), icon: 'target', label: (t) => t.frame.indicators },
  { href: links.sources(), icon: 'sources', label: (t) => t.frame.sources },
];
