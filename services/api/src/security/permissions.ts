import type { Role } from '@nhipbao/records';

/** What a route may ask of who calls it. `public` needs no sign-in; `signed-in` any account. */
export type Permission = 'public' | 'signed-in' | Capability;

const READER = ['works:read', 'archive:read', 'sources:read', 'indicators:read'] as const;
const EDITOR = [...READER, 'sources:run', 'tasks:read', 'views:export', 'registry:read', 'labels:write'] as const;
const ADMINISTRATOR = [...EDITOR, 'registry:write', 'users:manage', 'jobs:run', 'backup:write'] as const;

type Capability = (typeof ADMINISTRATOR)[number];

/** What each role may do; a role has everything of the one below it. */
export const ROLE_PERMISSIONS: Record<Role, ReadonlySet<Permission>> = {
  reader: new Set<Permission>(['public', 'signed-in', ...READER]),
  editor: new Set<Permission>(['public', 'signed-in', ...EDITOR]),
  administrator: new Set<Permission>(['public', 'signed-in', ...ADMINISTRATOR]),
};
