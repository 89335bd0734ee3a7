import { ApiError } from '../problems/api-error.ts';
import type { Actor } from './actor.ts';

/** Refuses what concerns another agency than the actor's own; who belongs to none may act for all. Throws ApiError `not-permitted`. */
export function requireAgency(actor: Actor, agency: string): void {
  const own = actor.user.agency;
  if (own !== null && own !== agency)
    throw new ApiError('not-permitted', { detail: 'Nội dung này thuộc cơ quan khác.' });
}
