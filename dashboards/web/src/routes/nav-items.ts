import type { Role } from '@nhipbao/records';
import type { IconName } from '../frame/icon.tsx';
import type { Messages } from '../messages/vi.ts';
import { links } from './links.ts';

export interface NavItem {
  href: string;
  icon: IconName;
  label: (t: Messages) => string;
  /** What a person must be allowed to see it: any one of these. */
  needs: readonly string[];
}

export interface NavGroup {
  id: keyof Messages['frame']['groups'] | 'first';
  items: readonly NavItem[];
}

/** The main navigation in groups: a rail on a desktop; on a phone a bar, and the rest in the panel under "more". */
export const NAV_GROUPS: readonly NavGroup[] = [
  {
    id: 'first',
    items: [{ href: links.overview(), icon: 'pulse', label: (t) => t.frame.overview, needs: ['works:read'] }],
  },
  {
    id: 'content',
    items: [
      { href: links.works(), icon: 'works', label: (t) => t.frame.works, needs: ['works:read'] },
      { href: links.publications(), icon: 'posts', label: (t) => t.publications.title, needs: ['works:read'] },
      { href: links.platforms(), icon: 'broadcast', label: (t) => t.frame.platforms, needs: ['indicators:read'] },
      { href: links.quality(), icon: 'star', label: (t) => t.quality.title, needs: ['works:read'] },
      { href: links.review(), icon: 'tag', label: (t) => t.frame.review, needs: ['labels:write'] },
    ],
  },
  {
    id: 'plan',
    items: [
      { href: links.indicators(), icon: 'target', label: (t) => t.frame.indicators, needs: ['indicators:read'] },
      { href: links.reports(), icon: 'report', label: (t) => t.frame.reports, needs: ['reports:read'] },
      {
        href: links.declarations(),
        icon: 'pen',
        label: (t) => t.declarations.title,
        needs: ['declarations:write', 'declarations:review'],
      },
      { href: links.audits(), icon: 'scales', label: (t) => t.frame.audits, needs: ['audits:read'] },
      { href: links.maturity(), icon: 'steps', label: (t) => t.maturity.title, needs: ['evidence:read'] },
      { href: links.rulebooks(), icon: 'rules', label: (t) => t.rulebooks.title, needs: ['rulebook:draft'] },
    ],
  },
  {
    id: 'collecting',
    items: [
      { href: links.alerts(), icon: 'alert', label: (t) => t.frame.alerts, needs: ['sources:read'] },
      { href: links.sources(), icon: 'sources', label: (t) => t.frame.sources, needs: ['sources:read'] },
      { href: links.accounts(), icon: 'linked', label: (t) => t.frame.accounts, needs: ['accounts:read'] },
    ],
  },
  {
    id: 'installation',
    items: [
      { href: links.people(), icon: 'people', label: (t) => t.people.title, needs: ['users:manage'] },
      { href: links.keys(), icon: 'key', label: (t) => t.keys.title, needs: ['keys:manage'] },
      { href: links.deployment(), icon: 'sliders', label: (t) => t.frame.deployment, needs: ['accounts:manage'] },
    ],
  },
];

/** What each role opens most: the four places of a phone's bar. */
export const PHONE_BAR: Record<Role, readonly string[]> = {
  reader: [links.overview(), links.works(), links.indicators(), links.alerts()],
  editor: [links.overview(), links.works(), links.indicators(), links.alerts()],
  'agency-lead': [links.overview(), links.indicators(), links.reports(), links.declarations()],
  department: [links.overview(), links.indicators(), links.reports(), links.declarations()],
  assessor: [links.indicators(), links.reports(), links.audits()],
  administrator: [links.overview(), links.indicators(), links.alerts(), links.sources()],
};
