import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { z } from 'zod';
import { CliError, EXIT } from '../exit.ts';

/**
 * Reads a file of JSON lines by a schema; empty lines are left out. A line that does not fit ends the reading with its number and what
 * is wrong: training on part of a file would be another model than asked for.
 */
export async function modelLines<Schema extends z.ZodType>(file: string, schema: Schema): Promise<z.output<Schema>[]> {
  const found: z.output<Schema>[] = [];
  let number = 0;
  try {
    for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
      number++;
      if (text.trim() === '') continue;
      const line = schema.safeParse(parsed(text, file, number));
      if (!line.success) {
        const fault = line.error.issues
          .map((issue) => `${issue.path.join('.') || 'line'}: ${issue.message}`)
          .join('; ');
        throw new CliError(`${file}, line ${number}: ${fault}`, EXIT.usage);
      }
      found.push(line.data);
    }
  } catch (cause) {
    if (cause instanceof CliError) throw cause;
    throw new CliError(`${file} cannot be read`, EXIT.usage, { cause });
  }
  if (found.length === 0) throw new CliError(`${file} holds no line`, EXIT.usage);
  return found;
}

function parsed(text: string, file: string, line: number): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new CliError(`${file}, line ${line} is no JSON`, EXIT.usage, { cause });
  }
}
