import { DeclarationError } from '@nhipbao/jobs';
import { ApiError } from '../problems/api-error.ts';

/** Answers of the store of declarations and documents as answers of the API. */
export async function answeringDeclarations<Answer>(work: Promise<Answer>): Promise<Answer> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof DeclarationError)) throw error;
    const { message: detail, reason, cause = error } = error;
    if (reason === 'invalid-input')
      throw new ApiError('invalid-input', { detail, faults: [{ field: 'values', message: detail }], cause });
    throw new ApiError(reason, { detail, cause });
  }
}
