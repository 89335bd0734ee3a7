import type { ArchivedFile } from './archived-files.ts';

/** An archived picture as a data: address; undefined when it is none. */
export function dataAddress({ contentType, bytes }: ArchivedFile): string | undefined {
  const type = /^image\/[\w.+-]+/i.exec(contentType.trim())?.[0];
  return type && `data:${type.toLowerCase()};base64,${Buffer.from(bytes).toString('base64')}`;
}
