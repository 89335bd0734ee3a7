import type { FastifySchemaCompiler } from 'fastify';
import type { z } from 'zod';
import { ApiError } from './api-error.ts';
import { faultMessage } from './fault-message.ts';

/** Fastify's validator over zod: a wrong request is one ApiError that lists every wrong field. */
export const validateInput: FastifySchemaCompiler<z.ZodType> = ({ schema, httpPart }) => {
  return (input: unknown) => {
    // Fastify hands over null where there is no body.
    const parsed = schema.safeParse(httpPart === 'body' && input === null ? undefined : input);
    if (parsed.success) return { value: parsed.data };
    const faults = new Map(
      parsed.error.issues.map((issue) => {
        const field = issue.path.map(String).join('.') || (httpPart ?? '');
        const message = faultMessage(issue);
        return [`${field}: ${message}`, { field, message }];
      }),
    );
    return { error: new ApiError('invalid-input', { faults: [...faults.values()] }) };
  };
};
