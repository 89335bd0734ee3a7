import type { FastifySchemaCompiler } from 'fastify';
import type { z } from 'zod';
import { ApiError } from './api-error.ts';
import { faultMessage } from './fault-message.ts';

/** Fastify's validator over zod: a wrong request is one ApiError that lists every wrong field. */
export const validateInput: FastifySchemaCompiler<z.ZodType> = ({ schema, httpPart }) => {
  return (input: unknown) => {
    const parsed = schema.safeParse(input);
    if (parsed.success) return { value: parsed.data };
    const faults = parsed.error.issues.map((issue) => ({
      field: issue.path.map(String).join('.') || (httpPart ?? ''),
      message: faultMessage(issue),
    }));
    return { error: new ApiError('invalid-input', { faults }) };
  };
};
