import { useSession } from './use-session.ts';

/** Whether whoever is signed in may do something (`labels:write`). The api decides; this only hides what it would refuse. */
export function useMay(permission: string): boolean {
  return useSession().session.data?.permissions.includes(permission) ?? false;
}
