import type { FastifySchema } from 'fastify';
import { z } from 'zod';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** An answer as the documentation shows it; a test holds it to the route's own schema. */
    example?: unknown;
  }
}

const Responses = z.looseObject({
  200: z.looseObject({ content: z.record(z.string(), z.looseObject({ schema: z.unknown() })) }),
});

/** The described route with its example beside each JSON form of its answer. */
export function withExamples(
  described: { schema: FastifySchema; url: string },
  example: unknown,
): { schema: FastifySchema; url: string } {
  const responses = Responses.safeParse(described.schema?.response);
  if (example === undefined || !responses.success) return described;
  const { 200: answer, ...others } = responses.data;
  const content = Object.fromEntries(
    Object.entries(answer.content).map(([type, of]) => [type, type.endsWith('json') ? { ...of, example } : of]),
  );
  return { ...described, schema: { ...described.schema, response: { ...others, 200: { ...answer, content } } } };
}
