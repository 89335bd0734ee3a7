import type { IconName } from '../frame/icon.tsx';
import type { Messages } from '../messages/vi.ts';
import { links } from './links.ts';

export interface NavItem {
  href: string;
  icon: IconName;
  label: (t: Messages) => string;
  /** On a phone it stands in the panel under "more": the bar has room for four and "more". */
  inPanel?: boolean;
  /** What a person must be allowed to see it: any one of these. */
  needs: readonly string[];
}

/** The main navigation: rail on a desktop, bar and panel on a phone. */
export const NAV_ITEMS: readonly NavItem[] = [
  { href: links.overview(), icon: 'pulse', label: (t) => t.frame.overview, needs: ['works:read'] },
  { href: links.works(), icon: 'works', label: (t) => t.frame.works, needs: ['works:read'] },
  { href: links.indicators(), icon: 'target', label: (t) => t.frame.indicators, needs: ['indicators:read'] },
  { href: links.sources(), icon: 'sources', label: (t) => t.frame.sources, needs: ['sources:read'] },
  {
    href: links.platforms(),
    icon: 'broadcast',
    label: (t) => t.frame.platforms,
    inPanel: true,
    needs: ['indicators:read'],
  },
  { href: links.quality(), icon: 'star', label: (t) => t.quality.title, inPanel: true, needs: ['works:read'] },
  { href: links.maturity(), icon: 'steps', label: (t) => t.maturity.title, inPanel: true, needs: ['evidence:read'] },
  { href: links.alerts(), icon: 'alert', label: (t) => t.frame.alerts, inPanel: true, needs: ['sources:read'] },
  { href: links.accounts(), icon: 'person', label: (t) => t.frame.accounts, inPanel: true, needs: ['accounts:read'] },
  {
    href: links.deployment(),
    icon: 'target',
    label: (t) => t.frame.deployment,
    inPanel: true,
    needs: ['accounts:manage'],
  },
  {
    href: links.publications(),
    icon: 'posts',
    label: (t) => t.publications.title,
    inPanel: true,
    needs: ['works:read'],
  },
  { href: links.review(), icon: 'scales', label: (t) => t.frame.review, inPanel: true, needs: ['labels:write'] },
  { href: links.reports(), icon: 'works', label: (t) => t.frame.reports, inPanel: true, needs: ['reports:read'] },
  {
    href: links.declarations(),
    icon: 'pen',
    label: (t) => t.declarations.title,
    inPanel: true,
    needs: ['declarations:write', 'declarations:review'],
  },
  { href: links.rulebooks(), icon: 'rules', label: (t) => t.rulebooks.title, inPanel: true, needs: ['rulebook:draft'] },
  { href: links.people(), icon: 'people', label: (t) => t.people.title, inPanel: true, needs: ['users:manage'] },
  { href: links.keys(), icon: 'key', label: (t) => t.keys.title, inPanel: true, needs: ['keys:manage'] },
  { href: links.audits(), icon: 'check', label: (t) => t.frame.audits, inPanel: true, needs: ['audits:read'] },
];
