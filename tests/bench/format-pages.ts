import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeText } from '@nhipbao/extraction';
import { z } from 'zod';
import { openCorpus } from '../corpora.ts';

/** A page with the format a person gave it (`page`) or it was designed for (`template`). */
export interface FormatPage {
  file: string;
  kind: 'page' | 'template';
  format: string;
  url: string | undefined;
  html: string;
}

const Label = z.object({ file: z.string(), format: z.string(), url: z.string().nullish() });

/** Pages and templates of vi-pages-dev with their formats; undefined where the corpus is absent. */
export async function formatPages(): Promise<FormatPage[] | undefined> {
  const folder = await openCorpus('vi-pages-dev');
  if (folder === undefined) return undefined;
  const pages = await read(folder, 'page', 'gold.jsonl', 'pages');
  return [...pages, ...(await read(folder, 'template', 'templates.jsonl', 'templates'))];
}

async function read(folder: string, kind: FormatPage['kind'], list: string, under: string): Promise<FormatPage[]> {
  const lines = (await readFile(join(folder, list), 'utf8')).split('\n').filter((line) => line !== '');
  return Promise.all(
    lines.map(async (line) => {
      const { file, format, url } = Label.parse(JSON.parse(line));
      const html = decodeText(await readFile(join(folder, under, file)), { kind: 'html' }).text;
      return { file, kind, format, url: url ?? undefined, html };
    }),
  );
}
