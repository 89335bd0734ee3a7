import { AuditError } from '@nhipbao/jobs';
import { ApiError } from '../problems/api-error.ts';

/** Answers of the audits' store as answers of the API. */
export async function answeringAudits<Answer>(work: Promise<Answer>): Promise<Answer> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof AuditError)) throw error;
    if (error.reason === 'invalid')
      throw new ApiError('invalid-input', { faults: [{ field: 'sameAs', message: error.message }], cause: error });
    throw new ApiError(error.reason, { detail: error.message, cause: error });
  }
}
