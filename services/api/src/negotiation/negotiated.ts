import { z } from 'zod';

/** What a route that answers by `answerNegotiated` says of itself: JSON of a shape, and CSV where the content is a list. */
export function negotiated<Shape extends z.ZodType>(
  schema: Shape,
  { csv = true, types = ['application/json'] }: { csv?: boolean; types?: readonly string[] } = {},
) {
  const json = Object.fromEntries(types.map((type) => [type, { schema }]));
  const table = csv ? { 'text/csv': { schema: z.string() } } : {};
  return {
    200: { description: csv ? 'JSON, hoặc CSV khi hỏi Accept: text/csv' : 'JSON', content: { ...json, ...table } },
    304: z.null().describe('Không đổi từ ETag gửi trong If-None-Match'),
  };
}
