import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { CliError, EXIT } from './exit.ts';
import type { Output } from './output.ts';
import { startProgress } from './progress.ts';

export interface BatchFile {
  file: string;
  bytes: Uint8Array;
  /** Its address by urls.jsonl, where that file names one. */
  url: string | undefined;
}

const UrlLine = z.object({ file: z.string(), url: z.string() });

async function addressesIn(folder: string): Promise<Map<string, string>> {
  const text = await readFile(join(folder, 'urls.jsonl'), 'utf8').catch(() => '');
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return new Map(
    lines.map((line, index) => {
      try {
        const { file, url } = UrlLine.parse(JSON.parse(line));
        return [file, url] as const;
      } catch {
        throw new CliError(`urls.jsonl, line ${index + 1}: expected {"file": "...", "url": "..."}`, EXIT.usage);
      }
    }),
  );
}

/**
 * Reads every file of a folder in name order and prints one JSON object a line, in that order; a file that fails prints its name and
 * the error and the others go on. `sideBySide` files are worked on at a time.
 */
export async function runBatch(
  folder: string,
  output: Output,
  sideBySide: number,
  work: (file: BatchFile) => Promise<Record<string, unknown>>,
): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw new CliError(`${folder} is no folder that can be read`, EXIT.usage, { cause: error });
  });
  const names = entries
    .filter((entry) => entry.isFile() && entry.name !== 'urls.jsonl')
    .map((entry) => entry.name)
    .toSorted();
  const addresses = await addressesIn(folder);
  const progress = startProgress('files');
  const one = async (file: string): Promise<Record<string, unknown>> => {
    try {
      return { file, ...(await work({ file, bytes: await readFile(join(folder, file)), url: addresses.get(file) })) };
    } catch (error) {
      return { file, error: error instanceof Error ? error.message : String(error) };
    }
  };
  const pending: Promise<Record<string, unknown>>[] = [];
  let next = 0;
  for (let done = 0; done < names.length && !output.closed(); done++) {
    for (let name = names[next]; name !== undefined && pending.length < sideBySide; name = names[next]) {
      pending.push(one(name));
      next++;
    }
    const line = await pending.shift();
    output.line(line);
    progress.update(done + 1, names.length);
  }
  progress.end();
}
