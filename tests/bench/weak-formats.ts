import { existsSync, readFileSync } from 'node:fs';
import { extractArticle } from '@nhipbao/extraction';
import type { Article } from '@nhipbao/records';
import { z } from 'zod';

/** A page of which only address, title and description are known, with the format its address names. */
export interface WeakFormat {
  article: Article;
  url: string;
  format: string;
}

const Row = z.object({ title: z.string(), description: z.string(), url: z.string(), url_format: z.string() });

const FORMAT_OF: Readonly<Record<string, string>> = {
  video: 'video',
  photo: 'photo-story',
  podcast_audio: 'podcast',
  infographic: 'infographic',
  quiz: 'interactive',
  emagazine: 'longform',
  live: 'live-blog',
};

/** DANeS rows whose address names a format; undefined where ../shared is absent. Weak: the pattern itself errs, and no page is seen. */
export async function weakFormats(): Promise<WeakFormat[] | undefined> {
  const file = new URL('../../../shared/nlp/danes_format_weak.jsonl', import.meta.url);
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line) => {
    if (line === '') return [];
    const row = Row.parse(JSON.parse(line));
    const format = FORMAT_OF[row.url_format];
    if (format === undefined) return [];
    const html = `<html lang="vi"><head><title>${markup(row.title)}</title></head><body><article><h1>${markup(row.title)}</h1><p>${markup(row.description)}</p></article></body></html>`;
    return [{ article: extractArticle(html, { url: row.url }), url: row.url, format }];
  });
}

function markup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
