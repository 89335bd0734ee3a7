import type { QueryDefinition, Reader } from '@nhipbao/warehouse';
import { z } from 'zod';
import { digestOf } from '../digest.ts';

/** One question and its whole answer, as plain JSON. */
export const RecordedAnswer = z.strictObject({
  query: z.string(),
  /** SHA-256 of the parameters' canonical JSON. */
  params: z.string(),
  rows: z.array(z.record(z.string(), z.unknown())),
});
export type RecordedAnswer = z.infer<typeof RecordedAnswer>;

/** Dates become ISO text, as JSON writes them; what JSON cannot hold would not come back and so has no place in a question. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const paramsDigest = (params: unknown) => digestOf(plain(params));

/** Asks as `query` does and keeps every answer, so that the same value can be computed again without the warehouse. */
export function recordingQuery(query: Reader['query']): { query: Reader['query']; answers: RecordedAnswer[] } {
  const answers: RecordedAnswer[] = [];
  return {
    answers,
    query: async (definition, params) => {
      const rows = await query(definition, params);
      const recorded = { query: definition.name, params: paramsDigest(params), rows: plain(rows) };
      answers.push(RecordedAnswer.parse(recorded));
      return rows;
    },
  };
}

/** A recorded answer is missing or does not fit the question any more. */
export class ReplayError extends Error {
  override name = 'ReplayError';
}

/** Answers from what was recorded. Throws ReplayError for a question that was not asked then. */
export function replayedQuery(answers: readonly RecordedAnswer[]): Reader['query'] {
  const known = new Map(answers.map((answer) => [`${answer.query} ${answer.params}`, answer.rows]));
  return async function answer<P extends z.ZodObject, R extends z.ZodObject>(
    definition: QueryDefinition<P, R>,
    params: z.input<P>,
  ): Promise<z.output<R>[]> {
    const rows = known.get(`${definition.name} ${paramsDigest(params)}`);
    if (!rows) throw new ReplayError(`câu hỏi ${definition.name} không có trong gói minh chứng`);
    return rows.map((row) => {
      const read = definition.row.safeParse(row);
      if (!read.success) throw new ReplayError(`câu trả lời của ${definition.name} không đọc được`);
      return read.data;
    });
  };
}
