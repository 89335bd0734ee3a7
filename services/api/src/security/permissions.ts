import type { KeyScope, Role } from '@nhipbao/records';

const READER = [
  'works:read',
  'archive:read',
  'sources:read',
  'indicators:read',
  'evidence:read',
  'reports:read',
] as const;
const OPERATING = ['sources:run', 'tasks:read', 'views:export', 'registry:read', 'accounts:read'] as const;
const EDITOR = [...READER, ...OPERATING, 'labels:write'] as const;
/** An agency's lead declares and submits for the agency's units. */
const AGENCY_LEAD = [
  ...EDITOR,
  'declarations:write',
  'documents:read',
  'documents:write',
  'results:submit',
  'reports:write',
] as const;
/** The department checks, decides and reports; it never labels, and never assesses what it appoints others to assess. */
const DEPARTMENT = [
  ...READER,
  ...OPERATING,
  'declarations:review',
  'documents:read',
  'documents:write',
  'rulebook:draft',
  'rulebook:adopt',
  'assessments:appoint',
  'audits:read',
  'cycle:manage',
  'reports:write',
  'keys:manage',
] as const;
/** The independent assessor sees archived pages and the sample, and nothing that tells what the machine decided. */
const ASSESSOR = ['archive:read', 'indicators:read', 'reports:read', 'audits:read', 'audits:assess'] as const;
/** Keeps the installation running; the department's and the assessor's acts are not among it. */
const ADMINISTRATOR = [
  ...EDITOR,
  'audits:read',
  'rulebook:draft',
  'registry:write',
  'accounts:manage',
  'users:manage',
  'keys:manage',
  'jobs:run',
  'backup:write',
] as const;

type Capability =
  | (typeof AGENCY_LEAD)[number]
  | (typeof DEPARTMENT)[number]
  | (typeof ASSESSOR)[number]
  | (typeof ADMINISTRATOR)[number];

/** What a route may ask of who calls it. `public` needs no sign-in; `signed-in` any person. */
export type Permission = 'public' | 'signed-in' | Capability;

const person = (...capabilities: Capability[]) => new Set<Permission>(['public', 'signed-in', ...capabilities]);

/** What each role may do. Deny by default: what is not named here is refused. */
export const ROLE_PERMISSIONS: Record<Role, ReadonlySet<Permission>> = {
  reader: person(...READER),
  editor: person(...EDITOR),
  'agency-lead': person(...AGENCY_LEAD),
  department: person(...DEPARTMENT),
  assessor: person(...ASSESSOR),
  administrator: person(...ADMINISTRATOR),
};

/** What a key's scope lets it do: reading, and nothing else. */
export const permissionsOfScope = (scope: KeyScope): readonly Permission[] =>
  scope === 'read-only' ? ['indicators:read', 'evidence:read', 'reports:read'] : [scope];
