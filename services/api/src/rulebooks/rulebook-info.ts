import { Rulebook } from '@nhipbao/indicators';
import { type KeptRulebook, RulebookError } from '@nhipbao/jobs';
import { type RulebookDraft, type RulebookInfo, type RulebookParameter, toLocalIso } from '@nhipbao/records';
import { ApiError } from '../problems/api-error.ts';
import { faultMessage } from '../problems/fault-message.ts';

/** The parameters of a rulebook in their fixed order. */
export function parametersOf({ parameters }: Rulebook): RulebookParameter[] {
  return Object.entries(parameters).map(([key, { value, basis }]) => ({ key, value, basis }));
}

/** A rulebook as the API shows it; `inForce` is the version by which the period in focus is measured. */
export function rulebookInfo({ rulebook, adoptedAt, by, note }: KeptRulebook, inForce: string): RulebookInfo {
  return {
    version: rulebook.version,
    effectiveFrom: rulebook.effectiveFrom,
    status: adoptedAt === null ? 'draft' : 'adopted',
    adoptedAt: adoptedAt && toLocalIso(adoptedAt),
    by,
    note,
    inForce: rulebook.version === inForce,
    parameters: parametersOf(rulebook),
  };
}

/** The rulebook that a draft says. Throws ApiError `invalid-input`, every fault with its field. */
export function rulebookOfDraft(version: string, { effectiveFrom, parameters }: RulebookDraft): Rulebook {
  const result = Rulebook.safeParse({ version, effectiveFrom, parameters });
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => ({ field: issue.path.join('.'), message: faultMessage(issue) }));
  throw new ApiError('invalid-input', { faults });
}

/** Answers of the store of rulebooks as answers of the API. */
export async function answeringRulebooks<Answer>(work: Promise<Answer>): Promise<Answer> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof RulebookError)) throw error;
    throw new ApiError(error.reason, { detail: error.message, cause: error });
  }
}
