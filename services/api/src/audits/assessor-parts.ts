import { partOf } from '@nhipbao/jobs';
import type { AssessorPart } from '@nhipbao/records';
import { assessmentObstacle } from '../people/agency-roles.ts';
import { ApiError } from '../problems/api-error.ts';
import type { RouteContext } from '../route-context.ts';
import type { Actor } from '../security/actor.ts';

/** Who may touch the sample of a unit and period: the people appointed for it, as long as nothing stands against them. */
export function assessorParts({ warehouse, registry }: Pick<RouteContext, 'warehouse' | 'registry'>) {
  return {
    /** The part an actor has; throws ApiError `not-permitted` without one, or without the one that is needed. */
    async require(actor: Actor, { unit, period }: { unit: string; period: string }, needed?: AssessorPart) {
      const { username } = actor.user;
      const part = await partOf({ warehouse }, { unit, period, username });
      if (part === null || (needed !== undefined && part !== needed))
        throw new ApiError('not-permitted', {
          detail: 'Chỉ người được Sở chỉ định cho đơn vị và kỳ này mới làm được.',
        });
      const obstacle = await assessmentObstacle({ warehouse, registry: await registry() }, username, [unit]);
      if (obstacle !== null) throw new ApiError('not-permitted', { detail: obstacle });
      return part;
    },
  };
}
