import type { Role } from '@nhipbao/records';
import { useSession } from './use-session.ts';

/** Whether a role may give labels and see how labelling goes. The api decides; this only hides what it would refuse. */
export function mayLabel(role: Role | undefined): boolean {
  return role === 'editor' || role === 'administrator';
}

/** The role of whoever is signed in; undefined until it is known. */
export function useRole(): Role | undefined {
  return useSession().session.data?.user?.role;
}
